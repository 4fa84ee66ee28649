import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPlan } from './check-plan.ts';
import { draftPlan } from './draft-plan.ts';

const folder = new URL('../../test-data/job-descriptions/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');

/** The title as a recruiter enters it, and the competencies that a reader of the description would not want to miss. */
const EXPECTED: Record<string, [title: string, competencies: string[]]> = {
  '01-backend-engineer.txt': ['Senior Backend Engineer', ['building-software', 'running-reliably']],
  '02-data-analyst.txt': ['Data Analyst', ['analysing-data', 'communicating-clearly']],
  '03-ux-designer.txt': ['UX/Product Designer', ['designing-interfaces', 'understanding-users']],
  '04-inside-sales.txt': ['Inside Sales Representative', ['finding-customer-needs', 'winning-agreement', 'managing-a-pipeline']],
  '05-ward-nurse.txt': ['Registered Nurse', ['caring-for-people', 'working-safely']],
  '06-warehouse-shift-lead.txt': ['Warehouse Shift Lead', ['coordinating-logistics', 'leading-people', 'working-safely']],
  '07-accountant.txt': ['Accountant', ['keeping-accurate-books', 'controlling-risk']],
  '08-hr-business-partner.txt': ['HR Business Partner', ['supporting-employees']],
  '09-customer-support.txt': ['Customer Support Specialist', ['serving-customers', 'troubleshooting-for-others']],
  '10-primary-teacher.txt': ['Class teacher', ['teaching-and-explaining', 'assessing-progress']],
  '11-content-manager.txt': ['Content Marketing Manager', ['writing-for-readers', 'reaching-an-audience']],
  '12-product-manager.txt': ['Product Manager', ['choosing-what-to-build', 'delivering-products']],
  '13-graduate-engineering.txt': ['Graduate Engineer', ['learning-by-doing', 'solving-problems']],
  '14-front-desk-manager.txt': ['Front Office Manager', ['leading-people', 'serving-customers']],
};

describe.each(Object.entries(EXPECTED))('the plan for %s', (file, [title, wanted]) => {
  const description = read(file);
  const plan = draftPlan({ title, description, language: 'en', minutes: 25 });

  test('has the competencies that the description calls for', () => {
    expect(plan.competencies.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted));
  });

  test('gives for each a sentence that stands in the description or the title, or says that it is for any job', () => {
    const source = `${title}\n${description}`.replaceAll(/\s+/g, ' ');
    for (const { because } of plan.competencies) if (because !== null) expect(source).toContain(because.replace(/ …$/, ''));
  });

  test('can be published as it is and fits its minutes', () => {
    expect(checkPlan(plan)).toEqual([]);
    const must = plan.questions.filter(({ mustAsk }) => mustAsk).reduce((sum, { minutes }) => sum + minutes, 0);
    expect(must).toBeLessThanOrEqual(plan.minutes - 4);
  });
});

test('no description at all, however odd, makes a plan that asks for something protected or holds an order to a machine', () => {
  for (const file of files) {
    const plan = draftPlan({ title: 'Job', description: read(file), language: 'en', minutes: 25 });
    expect(
      checkPlan(plan).filter(({ severity }) => severity === 'refuse'),
      file,
    ).toEqual([]);
    expect(JSON.stringify(plan), file).not.toMatch(/ignore (all )?previous|system prompt|christian values|native speaker|young/i);
  }
});

test.each([
  ['advert.txt', /advertisement/],
  ['boilerplate.txt', /what is offered/],
  ['german.txt', /English/],
  ['sentence.txt', /very short/],
  ['empty-after-cleaning.txt', /very short/],
  ['injection.txt', /speak to a machine/],
])('the recruiter is told what is odd about %s', (file, remark) => {
  expect(draftPlan({ title: 'Job', description: read(file), language: 'en', minutes: 25 }).source.remark).toMatch(remark);
});
