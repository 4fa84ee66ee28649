import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { draftPlan, type Plan } from '@viva/domain';

/**
 * Looks through everything a browser may be sent for the words of plans: questions, goals, probes, anchors.
 * `node web/scripts/check-bundle.ts [folder of the build]`; ends with 1 and names the file where it finds some.
 */
const build = process.argv[2] ?? fileURLToPath(new URL('../.next', import.meta.url));
if (!existsSync(`${build}/static`)) fail(`There is no build in ${build}. Build the pages first.`);

const briefs = [
  'You own services, solve complex problems, learn and work with customers, colleagues, teams and feedback.',
  'You lead people, sell, plan, organise deadlines, negotiate, communicate, teach and care for quality and safety.',
];
const secrets = new Set(
  briefs.flatMap((description) => wordsOf(draftPlan({ title: 'Anything', description, language: 'en', minutes: 30 }))),
);
const files = readdirSync(`${build}/static`, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|css|json|html)$/.test(file));
for (const file of files) {
  const text = readFileSync(`${build}/static/${file}`, 'utf8');
  for (const secret of secrets) if (text.includes(secret)) fail(`${file} holds words of a plan: “${secret}”`);
}
process.stdout.write(`${files.length} files of the pages hold none of ${secrets.size} sentences of plans.\n`);

function wordsOf(plan: Plan): string[] {
  const judged = plan.competencies.flatMap(({ meaning, anchors }) => [meaning, ...Object.values(anchors)]);
  const asked = plan.questions.flatMap(({ text, plainerText, goal, probes }) => [
    text,
    plainerText,
    goal,
    ...probes.map((probe) => probe.text),
  ]);
  return [...judged, ...asked];
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
