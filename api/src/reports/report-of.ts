import { type ReportContent, totalsOf } from '@viva/domain';
import type { StoredReport } from '../ports/report-stores.ts';
import type { Report } from './report.ts';

/** The report with every person's latest score beside what a model said, and the totals that follow. */
export function reportOf({ version, state, content, plan, scores, decision }: StoredReport): Report {
  const scored: ReportContent | null = content && {
    ...content,
    competencies: content.competencies.map((competency) => ({
      ...competency,
      score: { ...competency.score, person: scores.get(competency.competencyId) ?? null },
    })),
  };
  const totals = totalsOf(plan, scored?.competencies.map((competency) => competency.score) ?? []);
  return { version, state, content: scored, totals, decision };
}
