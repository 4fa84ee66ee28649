import { InterviewStatus } from '@viva/domain';

export const STATUS_COLUMNS = ['state', 'interruption', 'reason'] as const;

type StatusRow = { state: string; interruption: string | null; reason: string | null };

export function statusOf({ state, interruption, reason }: StatusRow): InterviewStatus {
  if (state === 'interrupted') return InterviewStatus.parse({ state, because: interruption });
  return InterviewStatus.parse(state === 'finished' ? { state, reason } : { state });
}
