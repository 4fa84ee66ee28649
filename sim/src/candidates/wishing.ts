import type { Turn } from '@viva/domain';
import { presses, says } from '../play/reaction.ts';
import type { Scene } from '../play/scene.ts';
import { candidate, TO_THE_END } from './candidate.ts';
import { answered, moveAfter, movesIn, paused, repeated, saidBy, unless } from './seen.ts';

const isCredited = (turns: readonly Turn[]): boolean => saidBy(turns).some(({ creditsTurn }) => creditsTurn !== null);

/** Whether the question on the table is the second one of its competency. */
const isOfKnownCompetency = ({ role, question, turns }: Scene): boolean => {
  const asked = movesIn(turns).flatMap((move) => (move.kind === 'ask' ? [move.questionId] : []));
  const competencies = asked.map((asks) => role.plan.questions.find(({ id }) => id === asks)?.competencyId);
  return competencies.filter((id) => id === question?.competencyId).length > 1;
};

export const WISHING = [
  candidate(
    'answers two at once',
    {
      answer: (scene) => {
        if (scene.move.kind === 'ask' && isOfKnownCompetency(scene) && scene.once('told')) return 'I already told you that.';
        const later = scene.role.plan.questions.find(
          ({ competencyId, id }) => competencyId === scene.question?.competencyId && id !== scene.question?.id,
        );
        return `${scene.answer()} ${later === undefined ? '' : `And as it belongs to the same: ${scene.answer(['situation', 'own-action'])}`}`.trim();
      },
    },
    { missing: (turns) => unless(isCredited(turns), 'the earlier answer was not credited') },
  ),
  candidate(
    'says wrongly that it was told',
    { answer: (scene) => (scene.once('told') ? 'I already told you that.' : scene.answer()) },
    { missing: (turns) => unless(repeated(turns, 'not-understood'), 'the question was not asked once more') },
  ),
  candidate(
    'asks about the job',
    {
      instead: (scene) => {
        if (scene.asked === 2 && scene.once('pay')) return says('Before that: what is the salary for this job?');
        if (scene.asked === 3 && scene.once('remote')) return says('Can I work from home?');
        if (scene.isInvitedToAsk && scene.once('team')) return says('How big is the team, and who would I report to?');
        if (scene.isInvitedToAsk && scene.once('dogs')) return says('Are dogs allowed in the office?');
        return undefined;
      },
    },
    {
      missing: (turns) => unless(answered(turns, 'fact') || answered(turns, 'unknown-fact'), 'the question about the job was not answered'),
    },
  ),
  candidate(
    'asks for it again, and more simply',
    {
      instead: (scene) => {
        if (scene.asked === 1 && scene.once('again')) return says('Sorry, could you repeat the question?');
        if (scene.asked === 1 && scene.once('again twice')) return says('Once more, please.');
        if (scene.asked === 2 && scene.once('simpler')) return says("I don't understand the question, can you say it more simply?");
        if (scene.move.kind === 'follow-up' && scene.once('probe')) return presses('simpler');
        if (scene.asked === 3 && scene.once('button')) return presses('repeat');
        return undefined;
      },
      answer: (scene) => scene.answer(['situation', 'result']),
    },
    {
      missing: (turns) =>
        unless(
          repeated(turns, 'asked') && movesIn(turns).some(({ kind }) => kind === 'rephrase'),
          'it was not said again, or not more simply',
        ),
    },
  ),
  candidate(
    'wants a person and goes on',
    {
      instead: (scene) => {
        if (scene.asked === 2 && scene.once('person')) return says("I'd like to talk to a real person, please.");
        return scene.move.kind === 'answer' && scene.move.to === 'person' ? says("Okay, let's continue for now.") : undefined;
      },
    },
    { missing: (turns) => unless(answered(turns, 'person'), 'the wish for a person was not passed on') },
  ),
  candidate(
    'wants a person and stops',
    {
      instead: (scene) => {
        if (scene.asked === 2 && scene.once('person'))
          return says("I don't want to talk to a machine. Can I speak with somebody from the team?");
        return scene.move.kind === 'answer' && scene.move.to === 'person' ? says('Then I would like to stop here.') : undefined;
      },
    },
    {
      endings: ['person-wanted'],
      isCoverable: false,
      missing: (turns) => unless(answered(turns, 'person'), 'the wish for a person was not passed on'),
    },
  ),
  candidate(
    'wants to stop',
    {
      instead: (scene) => {
        if (scene.asked === 3 && scene.once('stop')) return says('I want to stop the interview, please.');
        return scene.move.kind === 'answer' && scene.move.to === 'stop' ? says('Yes, please.') : undefined;
      },
    },
    {
      endings: ['candidate-ended'],
      isCoverable: false,
      missing: (turns) => unless(answered(turns, 'stop'), 'nobody asked whether it was meant'),
    },
  ),
  candidate(
    'presses the end',
    { instead: (scene) => (scene.asked === 2 ? presses('end') : undefined) },
    { endings: ['candidate-ended'], isCoverable: false },
  ),
  candidate(
    'uses only buttons',
    {
      instead: (scene) => {
        if (scene.move.kind === 'greet' || scene.isInvitedToAsk || scene.isAskedForInformation) return presses('finished');
        return scene.asked % 2 === 1 ? presses('skip') : presses('finished');
      },
    },
    { isCoverable: false, endings: TO_THE_END },
  ),
  candidate(
    'skips one aloud',
    { instead: (scene) => (scene.asked === 2 && scene.once('skip') ? says('Can we skip this question?') : undefined) },
    {
      isCoverable: false,
      missing: (turns) => unless(moveAfter(turns, /skip this question/)?.kind === 'ask', 'the next question did not come'),
    },
  ),
  candidate(
    'has never done it',
    { answer: ({ asked }) => (asked % 2 === 0 ? 'I have never done that.' : "I don't know, nothing comes to mind.") },
    {
      isCoverable: false,
      missing: (turns) =>
        unless(
          movesIn(turns).every(({ kind }) => kind !== 'follow-up'),
          'what was never done was followed up',
        ),
    },
  ),
  candidate(
    'cannot hear',
    { instead: (scene) => (scene.asked === 2 && scene.once('sound') ? says("I can't hear you, your voice is breaking up.") : undefined) },
    { missing: (turns) => unless(answered(turns, 'cannot-hear'), 'nobody helped with the sound') },
  ),
  candidate(
    'has the doorbell ring',
    {
      instead: (scene) => {
        if (scene.asked === 2 && scene.once('door')) return says('Hold on, the doorbell is ringing, one second please.');
        return scene.move.kind === 'pause' ? says("Okay, I'm back, sorry.", 200_000) : undefined;
      },
    },
    { missing: (turns) => unless(paused(turns, 'asked'), 'there was no pause') },
  ),
];
