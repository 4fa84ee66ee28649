import { says } from '../play/reaction.ts';
import { candidate } from './candidate.ts';
import { movesIn, paused, repeated, unless } from './seen.ts';

const MINUTE_MS = 60_000;

export const QUIET = [
  candidate(
    'silent',
    { instead: () => ({ kind: 'keeps-silent' }) },
    {
      endings: ['candidate-left'],
      isCoverable: false,
      missing: (turns) => unless(paused(turns, 'silence'), 'the silence did not lead to a pause'),
    },
  ),
  candidate(
    'falls silent',
    { instead: (scene) => (scene.asked >= 3 ? { kind: 'keeps-silent' } : undefined) },
    {
      endings: ['candidate-left'],
      isCoverable: false,
      missing: (turns) => unless(paused(turns, 'silence'), 'the silence did not lead to a pause'),
    },
  ),
  candidate(
    'comes back after a silence',
    {
      instead: (scene) => {
        if (scene.asked !== 2) return undefined;
        if (scene.move.kind === 'pause') return says("I'm back, sorry.", 4 * MINUTE_MS);
        return scene.move.kind === 'repeat' ? undefined : { kind: 'keeps-silent' };
      },
    },
    {
      missing: (turns) => unless(paused(turns, 'silence') && repeated(turns, 'resumed'), 'the question did not come back after the pause'),
    },
  ),
  candidate(
    'thinks long',
    {
      instead: (scene) => {
        if (scene.move.kind === 'ask' && scene.asked % 2 === 0) return says('Let me think about that.', 8_000);
        if (scene.move.kind === 'wait') return { kind: 'says', text: scene.answer(), afterMs: 70_000 };
        if (scene.move.kind === 'nudge') return { kind: 'says', text: scene.answer(), afterMs: 25_000 };
        return undefined;
      },
    },
    {
      missing: (turns) =>
        unless(
          movesIn(turns).some(({ kind }) => kind === 'wait'),
          'nobody waited',
        ),
    },
  ),
  candidate(
    'mumbles',
    { instead: (scene) => (scene.asked === 2 && scene.move.kind === 'ask' ? { kind: 'mumbles', afterMs: 2_000 } : undefined) },
    { missing: (turns) => unless(repeated(turns, 'not-understood'), 'nobody said that it was not understood') },
  ),
  candidate(
    'drops and returns',
    {
      instead: (scene) => {
        if (scene.asked === 1 && scene.once('at a question')) return { kind: 'leaves', forMs: 3 * MINUTE_MS, afterMs: 4_000 };
        if (scene.asked === 2 && scene.once('in an answer'))
          return { kind: 'leaves', forMs: 2 * MINUTE_MS, saying: scene.answer(['situation']), afterMs: 2_000 };
        if (scene.asked === 3 && scene.once('after an answer'))
          return { kind: 'leaves', forMs: MINUTE_MS, saying: scene.answer(), afterMs: 2_000 };
        return undefined;
      },
    },
    { missing: (turns) => unless(repeated(turns, 'resumed'), 'nobody said that the connection was lost') },
  ),
  candidate(
    'drops for good',
    { instead: (scene) => (scene.asked === 2 ? { kind: 'leaves', forMs: 11 * MINUTE_MS, afterMs: 3_000 } : undefined) },
    { endings: ['candidate-left'], isCoverable: false },
  ),
];
