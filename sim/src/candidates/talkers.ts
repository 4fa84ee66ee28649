import type { AnswerPart } from '@viva/domain';
import type { Scene } from '../play/scene.ts';
import { candidate } from './candidate.ts';
import { saidBy, unless } from './seen.ts';

/** What most people give unasked. */
const usualParts = ({ random }: Scene): AnswerPart[] => {
  const parts: AnswerPart[] = ['situation', 'own-action', 'result', 'numbers', 'trade-off'];
  return parts.filter((part) => part === 'situation' || random.next() < 0.55);
};

/** Sixty to ninety seconds an answer. */
export const averageTalker = candidate('average talker', {
  answer: (scene) => scene.answer(usualParts(scene), scene.random.between(171, 257)),
  probe: (scene) => scene.answerProbe(scene.random.between(60, 130)),
});

const TERSE = [
  'I fixed it myself and it worked.',
  'We had a fault and I told my manager about it.',
  'I asked the team and we solved it in a day.',
] as const;

const SHORT_SENTENCES = [
  'My job before was same. I come in morning. I see problem with machine list. I call boss. Boss say okay. I make new list. Now is good.',
  'In my country I work three year in this. One day many thing wrong. I talk with people. I write all in paper. After one week is better.',
  'I learn this in school and in work. It was difficult for me. I ask friend. Friend show me. I do it alone next time. It was correct.',
] as const;

export const TALKERS = [
  averageTalker,
  candidate('perfect', { answer: (scene) => scene.answer(undefined, 150), probe: (scene) => scene.answer(undefined, 60) }),
  candidate('terse', { answer: ({ random }) => random.pick(TERSE), probe: ({ random }) => random.pick(TERSE) }),
  candidate('rambling', {
    answer: (scene) => `${scene.answer(['situation'], 230)} ${scene.answer(['numbers'], 120)}`,
    probe: (scene) => scene.answerProbe(210),
  }),
  candidate('non-native', { answer: ({ random }) => random.pick(SHORT_SENTENCES), probe: ({ random }) => random.pick(SHORT_SENTENCES) }),
  candidate('mixed language', {
    answer: (scene) =>
      `${scene.answer(['situation'])} Also ehrlich gesagt, das war damals ziemlich schwierig für uns alle. ${scene.answer(['own-action', 'result'])} Und dann war es gut, voilà.`,
    probe: (scene) => `Ja genau, ich habe das selber gemacht, wie sagt man. ${scene.answerProbe(30)}`,
  }),
  candidate('corrects themselves', {
    answer: (scene) =>
      `${scene.answer(['situation'])} No, wait, that is not right, it was two years ago and not last year. ${scene.answer(['own-action'])} Sorry, I mean my colleague did the first part and I did the second. ${scene.answer(['result'])}`,
  }),
  candidate('contradicts the CV', {
    answer: (scene) =>
      `My CV says five years, but in truth it was two, and I have never held that title. ${scene.answer(['situation', 'own-action', 'result'])}`,
  }),
  candidate(
    'types',
    { instead: (scene) => (scene.move.kind === 'ask' ? { kind: 'says', text: scene.answer(), afterMs: 15_000, via: 'typed' } : undefined) },
    {
      missing: (turns) =>
        unless(
          saidBy(turns).some(({ via }) => via === 'typed'),
          'no typed turn was kept',
        ),
    },
  ),
  candidate('says when they are finished', {
    answer: (scene) => `${scene.answer(['situation', 'own-action'])} That's all from my side.`,
  }),
];
