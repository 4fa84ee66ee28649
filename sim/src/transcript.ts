import type { Turn } from '@viva/domain';
import type { Played } from './play/played.ts';

/** An interview as a person reads it, with the moves beside the words. */
export function transcriptOf({ role, candidate, model, turns, ending }: Played): string {
  const lines = turns.map((turn) => `${String(turn.number).padStart(3)} ${minuteOf(turn, turns)} ${labelOf(turn)}  ${turn.text}`);
  return [`${role.id} · ${candidate.name} · ${model} · ended: ${ending ?? 'not'}`, ...lines].join('\n');
}

function minuteOf({ startedAt }: Turn, turns: readonly Turn[]): string {
  const seconds = Math.round((Date.parse(startedAt) - Date.parse(turns[0]?.startedAt ?? startedAt)) / 1_000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

function labelOf(turn: Turn): string {
  if (turn.speaker === 'candidate') return `candidate (${turn.command ?? turn.intent ?? turn.assessment?.given.join(' ') ?? '-'})`;
  const { kind } = turn.move;
  const more =
    'because' in turn.move
      ? ` ${turn.move.because}`
      : 'to' in turn.move
        ? ` ${turn.move.to}`
        : 'step' in turn.move
          ? ` ${turn.move.step}`
          : '';
  return `interviewer [${kind}${more}${turn.wording === 'model' ? ', model' : ''}]`;
}
