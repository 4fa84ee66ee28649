import { AuthProblem } from '../auth-problem.ts';

const UNIT_MS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `24h`, `1h30m` or `none`, as Supabase Auth reads it: the moment the ban ends, or undefined for no ban. */
export function banEnd(duration: string | null | undefined, now: Date): Date | undefined {
  if (!duration || duration === 'none') return undefined;
  const parts = [...duration.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)];
  if (!parts.length || parts.map((part) => part[0]).join('') !== duration) {
    throw new AuthProblem(400, 'validation_failed', `invalid format for ban duration: time: invalid duration ${JSON.stringify(duration)}`);
  }
  const ms = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNIT_MS[unit ?? ''] ?? 0), 0);
  return new Date(now.getTime() + ms);
}
