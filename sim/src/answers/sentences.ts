import type { AnswerPart } from '@viva/domain';
import type { Case } from './cases.ts';

type Say = (told: Case) => string;
type Ways = readonly [Say, ...Say[]];

/** One sentence for each part of an account, said in different ways. */
export const PART_SENTENCES: Record<AnswerPart, Ways> = {
  situation: [
    ({ place, trouble, people }) => `This was ${place} last year: ${trouble}, and ${people} were waiting.`,
    ({ place, trouble }) => `When I worked ${place}, ${trouble}.`,
    ({ place, trouble, thing }) => `It happened ${place} in the autumn, ${trouble}, and I was looking after ${thing}.`,
  ],
  'own-action': [
    ({ acts: [first, second] }) => `I ${first}, and then I ${second}.`,
    ({ acts: [first, , third] }) => `So I ${first}, and after lunch I ${third}.`,
    ({ acts: [, second, third] }) => `I ${second}, and I ${third} myself.`,
  ],
  result: [
    ({ outcome }) => `In the end ${outcome}.`,
    ({ outcome, people }) => `As a result ${outcome}, and ${people} were happy.`,
    ({ outcome }) => `It worked: ${outcome}.`,
  ],
  numbers: [({ figure }) => `It was about ${figure}.`, ({ figure }) => `We are talking of roughly ${figure}.`],
  'trade-off': [
    ({ otherWay, cost }) => `We could have ${otherWay} instead, but that would have cost us ${cost}.`,
    ({ otherWay, cost }) => `The alternative was that we had ${otherWay}, which was quicker, at the price of ${cost}.`,
  ],
};

/** What people add, with nothing of the parts in it that matters. */
export const DETAILS: readonly Say[] = [
  ({ people }) => `There were many opinions about it, as there always are, and ${people} had the strongest one.`,
  ({ thing }) => `You have to know that ${thing} was never the favourite subject of anybody in the building.`,
  ({ place }) => `The mood ${place} was calm on the whole, people know each other and they help where they can.`,
  () => 'It sounds easier than it was, because there is always something else on the desk on such days.',
  ({ thing }) => `With ${thing} it is a bit like with a garden, if nobody looks after it for a while it grows over.`,
  () => 'There was also a new colleague in that week, so there was a lot to explain on the side.',
  ({ people }) => `The expectations of ${people} were high, and rightly so, because it is their day that depends on it.`,
  () => 'There is a certain order in which such things have to happen, and it is a good idea to respect it.',
  ({ thing }) => `The history of ${thing} is rather long, with several owners and several ways of doing the same thing.`,
  () => 'It was one of those weeks in which everything comes at once and the telephone is never quiet.',
  ({ place }) => `The rooms ${place} are small, so everybody hears everything, which is good and bad.`,
  () => 'The documents about it were out of date, as documents are, so they were of little use.',
  ({ people }) => `For ${people} it is not important how it is done, only that it is there in the morning.`,
  () => 'There is more than one way to look at it, and people with more years in the trade may see it in another light.',
  ({ thing }) => `The rules for ${thing} are clear on paper and less clear at the end of a long day.`,
  () => 'It is hard to describe without a drawing, but the principle is simple enough.',
];
