import type { Played } from '../play/played.ts';
import { type Fault, spokenIn } from './fault.ts';

export function greetsOnce(played: Played): Fault[] {
  const greetings = spokenIn(played).filter(({ move, text }) => move.kind === 'greet' || /^hello\b/i.test(text));
  return greetings.slice(1).map(({ number }) => ({ turn: number, what: 'a second greeting' }));
}

export function endsRightly({ ending, candidate, turns }: Played): Fault[] {
  if (ending === undefined) return [{ turn: turns.length, what: 'the interview came to no ending' }];
  if (candidate.endings.includes(ending)) return [];
  return [{ turn: turns.length, what: `ended with ${ending}, not with ${candidate.endings.join(' or ')}` }];
}

export function isSilentAfterTheClose(played: Played): Fault[] {
  const spoken = spokenIn(played);
  const closedAt = spoken.findIndex(({ move }) => move.kind === 'close');
  return closedAt < 0 ? [] : spoken.slice(closedAt + 1).map(({ number }) => ({ turn: number, what: 'a line after the close' }));
}

/** Whoever asked for a pause, or drives, is not spoken to until they speak. */
export function leavesPausesAlone(played: Played): Fault[] {
  const { turns } = played;
  return turns.flatMap((turn, index) => {
    const before = turns[index - 1];
    const isInPause = before?.speaker === 'interviewer' && before.move.kind === 'pause';
    if (!isInPause || turn.speaker === 'candidate' || turn.move.kind === 'close' || turn.basis?.afterBreak) return [];
    return [{ turn: turn.number, what: `"${turn.text}" in a pause` }];
  });
}

export function showsWhatIsDueToThem({ candidate, turns }: Played): Fault[] {
  const missing = candidate.missing(turns);
  return missing === undefined ? [] : [{ turn: null, what: missing }];
}
