import type { Decision, FinishReason, Level, Plan, ReportContent, TokenUse, Turn } from '@viva/domain';
import type { Report } from '../reports/report.ts';
import type { Author } from './job-stores.ts';

export type PersonScores = Map<string, { level: Level | null; reason: string; by: string; at: string; blind: boolean }>;

export type StoredReport = {
  version: number;
  state: Report['state'];
  content: ReportContent | null;
  plan: Plan;
  scores: PersonScores;
  decision: Decision | null;
};

export type ReportStore = {
  find(interviewId: string): Promise<StoredReport | undefined>;
  score(
    by: Author,
    interviewId: string,
    competencyId: string,
    score: { level: Level | null; reason: string; blind: boolean },
  ): Promise<void>;
  decide(by: Author, interviewId: string, decision: { outcome: Decision['outcome']; reason: string }): Promise<Decision>;
};

export type ReportMaterial = {
  plan: Plan;
  planVersion: number;
  turns: Turn[];
  finishReason: FinishReason | null;
  tokens: TokenUse[];
  latest: { version: number; state: Report['state']; content: ReportContent | null } | undefined;
};

export type ReportTaskStore = {
  material(interviewId: string): Promise<ReportMaterial | undefined>;
  /** Writes that version as ready. */
  store(interviewId: string, version: number, content: ReportContent): Promise<void>;
  /** The newest version, written or not, no longer says that all is in it. */
  askForReview(interviewId: string): Promise<void>;
};

export type UsageStore = {
  /** What no interview is charged with. A use that is stored already is not counted again. */
  add(uses: readonly TokenUse[]): Promise<void>;
};
