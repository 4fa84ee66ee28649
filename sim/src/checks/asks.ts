import { MOST_FOLLOW_UPS_A_QUESTION, mostFollowUps } from '@viva/domain';
import type { Played } from '../play/played.ts';
import { type Fault, spokenIn } from './fault.ts';

type Asking = { turn: number; id: string; question: string; isProbe: boolean };

function askingsOf(played: Played): Asking[] {
  return spokenIn(played).flatMap(({ move, number }): Asking[] => {
    if (move.kind === 'ask') return [{ turn: number, id: move.questionId, question: move.questionId, isProbe: false }];
    if (move.kind === 'ask-information') return [{ turn: number, id: move.informationId, question: move.informationId, isProbe: false }];
    return move.kind === 'follow-up' ? [{ turn: number, id: move.probeId, question: move.questionId, isProbe: true }] : [];
  });
}

export function asksNothingTwice(played: Played): Fault[] {
  const askings = askingsOf(played);
  const again = askings.filter(({ id }, index) => askings.findIndex((earlier) => earlier.id === id) < index);
  return again.map(({ turn, id }) => ({ turn, what: `${id} was asked before` }));
}

export function keepsFollowUpsFew(played: Played): Fault[] {
  const probes = askingsOf(played).filter(({ isProbe }) => isProbe);
  const tooMany = probes.filter(
    ({ question }, index) => probes.slice(0, index).filter((earlier) => earlier.question === question).length >= MOST_FOLLOW_UPS_A_QUESTION,
  );
  const beyond = probes.slice(mostFollowUps(played.brief.plan));
  return [
    ...tooMany.map(({ turn, question }) => ({ turn, what: `${question} is followed up more than ${MOST_FOLLOW_UPS_A_QUESTION} times` })),
    ...beyond.map(({ turn }) => ({ turn, what: `more than ${mostFollowUps(played.brief.plan)} follow-ups in all` })),
  ];
}
