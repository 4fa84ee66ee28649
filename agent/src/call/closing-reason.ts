import type { FinishReason, Turn } from '@viva/domain';

/** Why an interview whose goodbye was spoken had ended. */
export function closingReason(turns: readonly Turn[]): FinishReason {
  const last = turns.findLast((turn) => turn.speaker === 'interviewer' && turn.move.kind === 'close');
  return last?.speaker === 'interviewer' && last.move.kind === 'close' ? last.move.because : 'technical';
}
