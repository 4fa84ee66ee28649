import type { Turn } from '@viva/domain';
import { says } from '../play/reaction.ts';
import { candidate } from './candidate.ts';
import { answered, moveAfter, paused, unless } from './seen.ts';

const ILLNESS = 'I was seriously ill in that year, I had cancer, and so I could not finish it.';

const isProbedAfterIllness = (turns: readonly Turn[]): boolean => moveAfter(turns, /I had cancer/)?.kind === 'follow-up';

export const IN_NEED = [
  candidate(
    'tells of an illness',
    { answer: (scene) => (scene.asked === 2 ? `${scene.answer(['situation'])} ${ILLNESS}` : scene.answer(['situation', 'own-action'])) },
    { missing: (turns) => unless(!isProbedAfterIllness(turns), 'the illness was followed up') },
  ),
  candidate(
    'in distress',
    {
      instead: (scene) => {
        if (scene.asked === 2 && scene.move.kind === 'ask') return says("I'm sorry, I can't stop crying, this is too much for me.");
        if (scene.move.kind !== 'answer') return undefined;
        if (scene.move.to === 'distress') return says('Yes, please.');
        return scene.move.to === 'person' ? says("Let's stop here.") : undefined;
      },
    },
    {
      endings: ['person-wanted'],
      isCoverable: false,
      missing: (turns) => unless(answered(turns, 'distress') && answered(turns, 'person'), 'the distress was not met'),
    },
  ),
  candidate(
    'in distress and goes on',
    {
      instead: (scene) => {
        if (scene.asked === 2 && scene.once('panic')) return says("I think I'm having a panic attack.");
        return scene.move.kind === 'answer' && scene.move.to === 'distress' ? says('No, I can go on.', 20_000) : undefined;
      },
    },
    { missing: (turns) => unless(answered(turns, 'distress'), 'the distress was not met') },
  ),
  candidate(
    'drives',
    {
      instead: (scene) => {
        if (scene.asked === 2 && scene.once('driving')) return says("I'm driving right now, but go ahead.");
        return scene.move.kind === 'pause' ? says('I have stopped the car, I am ready.', 400_000) : undefined;
      },
    },
    { missing: (turns) => unless(paused(turns, 'driving'), 'there was no pause for the road') },
  ),
];
