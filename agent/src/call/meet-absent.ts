import type { Ending, FloorParts, Happening } from './floor-parts.ts';

/** What still counts while the candidate is not in the room. @returns how the call ends by it */
export function meetAbsent(happening: Happening, { conversation, keep }: Pick<FloorParts, 'conversation' | 'keep'>): Ending | undefined {
  switch (happening.kind) {
    case 'pressed':
      keep(conversation.press(happening.command, Date.now()));
      return happening.command === 'end' ? { kind: 'finished', reason: 'candidate-ended' } : undefined;
    case 'over':
      return { kind: 'finished', reason: happening.reason };
    case 'stayed-away':
      return conversation.turns.length === 0 ? { kind: 'left' } : { kind: 'finished', reason: 'candidate-left' };
    default:
      return undefined;
  }
}
