import type { Turn } from '@viva/domain';
import { cutAtPauses, humanSpeech, readWav } from '@viva/local/speech';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheDir } from '../test-support/env.ts';
import { BEEP_MS, WORD_MS } from '../test-support/fake-speech.ts';
import { Stage, type StagedInterview } from '../test-support/stage.ts';
import type { TestCandidate } from '../test-support/test-candidate.ts';
import { testPlan } from '../test-support/test-plan.ts';
import { until } from '../test-support/until.ts';
import { type Line, wordsOf } from './conversation/line.ts';
import { Conversation } from './conversation.ts';

const plan = testPlan(3);
const question = (index: number) => plan.questions[index]?.text ?? '';
/** Words in a caption may be seen this long before they are heard. */
const MOST_AHEAD_MS = 300;

let stage: Stage;
let human: Int16Array[];
const candidates: TestCandidate[] = [];

beforeAll(async () => {
  const { twoCities } = await humanSpeech(cacheDir);
  human = cutAtPauses(await readWav(twoCities.wavPath), 700).map(({ samples }) => samples);
  stage = await Stage.open();
}, 120_000);
afterAll(async () => {
  await Promise.all(candidates.map((candidate) => candidate.leave()));
  await stage.close();
}, 60_000);

/** About three seconds of a person speaking. */
const speech = () => human[3] ?? new Int16Array(0);

async function join(interview: StagedInterview): Promise<TestCandidate> {
  const candidate = await stage.join(interview);
  candidates.push(candidate);
  await candidate.openMicrophone();
  return candidate;
}

const isYours = (candidate: TestCandidate) => candidate.board?.floor === 'yours';

/** Turns of a call before this one: greeted, and asked the first question. */
function earlierTurns(): Turn[] {
  const given = { plan, candidateName: 'Mina', company: 'Larkspur', job: 'Engineer', minutes: 15, recordsVoice: true, replyBy: null };
  const budget = { capTokens: 50_000, reportReserveTokens: 15_000, usedTokens: 0 };
  const conversation = new Conversation({ ...given, budget }, [], () => null);
  const speak = (line: Line) => {
    const at = Date.now() - 60_000;
    conversation.spoke(line, { text: line.parts.map(({ text }) => text).join(' '), wasCut: false, startedAt: at, endedAt: at });
  };
  speak(conversation.nextLine(Date.now()));
  const at = Date.now() - 60_000;
  conversation.hear({ text: 'Ready.', understood: true, segments: [], startedAt: at, endedAt: at, via: 'spoken' });
  speak(conversation.nextLine(Date.now()));
  return [...conversation.turns];
}

describe('a call', () => {
  test('greets, hears, is cut in on, keeps what was heard, records both sides and ends the room', async () => {
    const interview = await stage.interview(plan);
    const startedAt = Date.now();
    const candidate = await join(interview);
    await until('first word', () => candidate.beeps().length > 0);
    expect((candidate.beeps()[0] ?? 0) - startedAt).toBeLessThan(2_000);

    await until('floor after the greeting', () => isYours(candidate), 25_000);
    const saidAt = await candidate.say(speech());
    await until('question', () => candidate.beeps(saidAt).length >= 8);
    const cutFrom = candidate.beeps(saidAt)[0] ?? 0;
    stage.speech.hears = 'I built a queue.';
    await candidate.say(speech());
    await until('turn that was cut', () => interview.spoken.some((turn) => turn.interrupted));
    const cut = interview.spoken.find((turn) => turn.interrupted);
    const heard = candidate.beeps(cutFrom, cutFrom + wordsOf(question(0)).length * WORD_MS).length;
    expect(question(0).startsWith(cut?.text ?? '?')).toBe(true);
    expect(Math.abs(wordsOf(cut?.text ?? '').length - heard)).toBeLessThanOrEqual(2);

    await until('floor after the probe', () => isYours(candidate) && interview.spoken.length >= 3, 20_000);
    await interview.press('end');
    await until('end of the room', () => candidate.disconnectedAt, 25_000);
    expect(interview.kept.finished).toBe('candidate-ended');
    const recording = await until('stored recording', () => [...interview.kept.recordings.values()].find(({ isStored }) => isStored));
    expect(recording.bytes.subarray(0, 4).toString()).toBe('OggS');
    expect(recording.durationMs).toBeGreaterThan(15_000);

    expect(interview.kept.turns.map(({ number }) => number)).toEqual(interview.kept.turns.map((_, index) => index + 1));
    expect(interview.spoken.filter(({ move }) => move.kind === 'greet')).toHaveLength(1);
    expect(candidate.leaks).toEqual([]);
    expect(mostAhead(candidate)).toBeLessThanOrEqual(MOST_AHEAD_MS);
  }, 90_000);
});

test('a call with a model asks further in its words, and tells what that cost', async () => {
  const words = 'What did you do yourself in that long night of the outage?';
  const parts = { situation: true, own_action: false, result: true, numbers: true, trade_off: true };
  Object.assign(stage.model, { reads: parts, says: words });
  const interview = await stage.interview(plan, earlierTurns());
  const candidate = await join(interview);
  await until('floor for the candidate', () => isYours(candidate));
  stage.speech.hears = 'There was an outage of the payment queue at the bank last year and the whole team sat together for a long night.';
  await candidate.say(speech());
  const spoken = await until('follow-up', () => interview.spoken.find(({ move }) => move.kind === 'follow-up'), 20_000);
  expect(spoken).toMatchObject({ text: words, wording: 'model', basis: { by: 'rule' } });
  expect(interview.kept.turns.find(({ number }) => number === spoken.number - 1)).toMatchObject({ assessment: { by: 'model' } });
  await until('token uses', () => interview.kept.uses.length >= 2);
  expect(new Set(interview.kept.uses.map(({ purpose }) => purpose))).toEqual(new Set(['assessment', 'wording']));
}, 60_000);

test('a call without a voice shows its words', async () => {
  stage.speech.isAway = true;
  const since = Date.now();
  const silent = await join(await stage.interview(plan));
  await until('caption', () => silent.captions.some(({ text }) => text.includes("I'm an AI interviewer")), 25_000);
  expect(silent.beeps(since)).toEqual([]);
  stage.speech.isAway = false;
}, 60_000);

describe('a call under way', () => {
  let interview: StagedInterview;
  let candidate: TestCandidate;

  beforeAll(async () => {
    interview = await stage.interview(plan, earlierTurns());
    candidate = await join(interview);
    await until('floor for the candidate', () => isYours(candidate));
  }, 60_000);

  test('continues an interview with the question that was asked, and greets nobody again', async () => {
    const back = `We lost the connection for a moment. You were telling me about this: ${question(0)}`;
    await until('line of the new call', () => interview.spoken.at(-1)?.text === back);
    expect(interview.spoken.filter(({ move }) => move.kind === 'greet')).toHaveLength(1);
  });

  test('survives a reload of the page with the same question and no second greeting', async () => {
    await candidate.leave();
    candidate = await join(interview);
    await until('line after the reload', () => interview.spoken.at(-1)?.text.startsWith("I'm back with you."));
    expect(interview.spoken.at(-1)?.text).toContain(question(0));
    expect(candidate.beeps().length).toBeGreaterThan(10);
    expect(interview.spoken.filter(({ move }) => move.kind === 'greet')).toHaveLength(1);
    await until('floor for the candidate', () => isYours(candidate));
  }, 30_000);

  test('falls silent while the api is away, loses no turn, and replies when it is back', async () => {
    const before = interview.kept.turns.length;
    stage.api.isAway = true;
    // Not before: a reply that is over by then is owed to nobody.
    await until('lapse of the right to speak', () => stage.log.includes('nothing is said until it does'));
    await candidate.say(speech());
    expect(interview.kept.turns).toHaveLength(before);
    const backAt = Date.now();
    stage.api.isAway = false;
    await until('reply', () => candidate.beeps(backAt).length > 3);
    await until('turns', () => interview.kept.turns.length >= before + 2);
    await until('floor', () => isYours(candidate));
  }, 60_000);

  test('still says what was rendered ahead when the voice is away', async () => {
    const since = Date.now();
    stage.speech.isAway = true;
    await interview.press('person');
    await until('the line that was rendered', () => candidate.beeps(since).length > 3);
    stage.speech.isAway = false;
    await until('floor', () => isYours(candidate), 20_000);
  }, 40_000);

  test('is the only one to speak, however many agents are sent', async () => {
    await stage.dispatchAnother(interview);
    await until('refused claim', () => interview.kept.refusedClaims > 0);
    expect(await stage.agentsIn(interview)).toBe(1);
  }, 30_000);

  test('falls silent and leaves when another call has taken over', async () => {
    interview.kept.takeOver();
    await until('room without the old agent', async () => (await stage.agentsIn(interview)) === 0);
    expect(candidate.disconnectedAt).toBeUndefined();
    expect(interview.kept.finished).toBeUndefined();
  }, 30_000);
});

test('an interview that somebody else has ended is ended with a goodbye', async () => {
  const interview = await stage.interview(plan, earlierTurns());
  const candidate = await join(interview);
  await until('floor for the candidate', () => isYours(candidate));
  interview.kept.end('recruiter-ended');
  await until('goodbye', () => interview.spoken.at(-1)?.text.startsWith('The interview ends here. Your answers are kept.'));
  await until('end of the room', () => candidate.disconnectedAt);
  expect(candidate.board?.ended).toBe('recruiter-ended');
  expect(interview.kept.turns.at(-1)).toMatchObject({ move: { kind: 'close', because: 'recruiter-ended' } });
  expect(interview.kept.finished).toBeUndefined();
}, 60_000);

test('nothing that was said or that names a person is written into the logs', () => {
  expect(stage.log).toContain('the call ended');
  expect(stage.log).not.toMatch(/Mina|queue|Larkspur|outage|Tell me/);
});

/** By how much the words of a caption were seen before they were heard, at most. */
function mostAhead(candidate: TestCandidate): number {
  const bySegment = Map.groupBy(
    candidate.captions.filter(({ from }) => from.startsWith('agent-')),
    ({ segment }) => segment,
  );
  const aheads = [...bySegment.values()].flatMap((captions) => {
    const beeps = firstRun(candidate.beeps((captions[0]?.at ?? 0) - WORD_MS - BEEP_MS));
    return captions.map(({ text, at }) => heardAt(beeps, wordsOf(text).length) - at);
  });
  return Math.max(...aheads);
}

const firstRun = (beeps: readonly number[]) => {
  const end = beeps.findIndex((at, index) => at - (beeps[index - 1] ?? at) > 4 * WORD_MS);
  return end < 0 ? beeps : beeps.slice(0, end);
};

/** When a word was heard; a word of a line that was cut before it, when it would have been. */
function heardAt(beeps: readonly number[], word: number): number {
  return beeps[word - 1] ?? (beeps.at(-1) ?? 0) + (word - beeps.length) * WORD_MS;
}
