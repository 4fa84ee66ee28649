import { Plan, type Turn } from '@viva/domain';
import { countWordErrors, cutAtPauses, humanSpeech, readWav, type Sound } from '@viva/local/speech';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './src/browser.ts';
import { type Candidate, type Conversation, openCandidate } from './src/candidate.ts';
import { captionsAhead } from './src/captions-ahead.ts';
import { recognise } from './src/recognise.ts';
import { type Recruiter, signIn } from './src/recruiter.ts';
import { CHANNELS, leaks, secretsOf, seenIn } from './src/secrets.ts';
import { joined, slice } from './src/sound.ts';
import { endInterview, isCandidatesTurn, questionOnScreen, start, walkToTheDoor } from './src/steps.ts';

const running = inject('running');
const CANDIDATE = 'Quillon Vantongeren';
const QUESTIONS = 3;
/** Nobody waits longer than this for an answer without wondering; far above what is measured in bench/. */
const PATIENCE_MS = 15_000;

let browser: Browser;
let recruiter: Recruiter;
let candidate: Candidate;
let database: pg.Client;
let url: string;
let conversation: Conversation;
let interviewId: string;
let turns: Turn[];
let said = '';

async function turnsInDatabase(): Promise<Turn[]> {
  const { rows } = await database.query('select content from turns where interview_id = $1 order by number', [interviewId]);
  return rows.map(({ content }) => content);
}

const asksIn = (list: readonly Turn[]) => list.filter((turn) => turn.speaker === 'interviewer' && turn.move.kind === 'ask');

/** Answers with human speech, a few sentences at a time, until enough questions were asked and answered. */
async function talk(pieces: readonly Sound[], words: readonly string[]): Promise<void> {
  let next = 0;
  for (;;) {
    await isCandidatesTurn(candidate.page);
    turns = await turnsInDatabase();
    if (asksIn(turns).length >= QUESTIONS && turns.at(-1)?.speaker === 'interviewer' && next > QUESTIONS) return;
    const finished = await candidate.speak(joined(pieces.slice(next, next + 2), 400));
    said = words.join(' ');
    next = (next + 2) % (pieces.length - 1);
    // To the end of the reply: its first moment may be the last of the line before it, and is too short to be found again.
    await candidate.untilSilent(finished);
  }
}

beforeAll(async () => {
  database = new pg.Client({ connectionString: running.adminUrl });
  await database.connect();
  browser = await launchBrowser();
  recruiter = await signIn(browser, running);
  ({ url } = await recruiter.newCandidate(CANDIDATE));
  const speech = await humanSpeech(running.cacheDir);
  const pieces = cutAtPauses(await readWav(speech.twoCities.wavPath), 500);
  candidate = await openCandidate(browser);
  await walkToTheDoor(candidate.page, url);
  const { rows } = await database.query('select i.id from interviews i join candidates c on c.id = i.candidate_id where c.name = $1', [
    CANDIDATE,
  ]);
  interviewId = rows[0].id;
  await start(candidate.page);
  await talk(pieces, [speech.twoCities.words]);
  conversation = await candidate.conversation();
});

afterAll(async () => {
  await candidate?.context.close();
  await browser?.close();
  await database?.end();
});

describe('an interview by voice', () => {
  test('begins with a voice that says it is an AI', async () => {
    const first = conversation.heard[0];
    expect(first).toBeDefined();
    const words = await recognise(running.speech, slice(conversation.theirs, (first?.fromMs ?? 0) - 200, (first?.fromMs ?? 0) + 8_000));
    expect(words.toLowerCase().replace(/[^a-z]/g, '')).toContain('aiinterviewer');
  });

  test('answers every time the candidate has finished, in time, and talks over nobody', () => {
    expect(conversation.said.length).toBeGreaterThanOrEqual(QUESTIONS);
    for (const answer of conversation.said) {
      const next = conversation.heard.find((stretch) => stretch.fromMs >= answer.toMs);
      const during = conversation.heard.filter((stretch) => stretch.fromMs < answer.toMs && stretch.toMs > answer.fromMs + 500);
      expect(during, 'heard while the candidate spoke').toEqual([]);
      expect((next?.fromMs ?? Number.POSITIVE_INFINITY) - answer.toMs).toBeLessThan(PATIENCE_MS);
    }
  });

  test('is stored turn by turn while it happens, without a gap', () => {
    expect(asksIn(turns).length).toBeGreaterThanOrEqual(QUESTIONS);
    expect(turns.map((turn) => turn.number)).toEqual(turns.map((_, index) => index + 1));
    const answers = turns.filter((turn) => turn.speaker === 'candidate');
    expect(answers.length).toBeGreaterThanOrEqual(QUESTIONS);
    for (const answer of answers)
      expect(countWordErrors(said, answer.text).substituted / Math.max(1, answer.text.split(' ').length)).toBeLessThan(0.2);
  });

  test('shows the question after it was spoken', async () => {
    const put = turns.findLast((turn) => turn.speaker === 'interviewer' && ['ask', 'follow-up'].includes(turn.move.kind));
    expect(put?.text).toContain(await questionOnScreen(candidate.page));
  });

  test('never shows words more than 300 ms before they are heard', async () => {
    expect(await captionsAhead(running.speech, conversation, 300)).toEqual([]);
  });

  test('goes on at the same question after a reload, without a second greeting', async () => {
    const before = await questionOnScreen(candidate.page);
    await candidate.page.reload();
    await isCandidatesTurn(candidate.page);
    expect(await questionOnScreen(candidate.page)).toBe(before);
    turns = await turnsInDatabase();
    expect(turns.filter((turn) => turn.speaker === 'interviewer' && turn.move.kind === 'greet')).toHaveLength(1);
    const { rows } = await database.query('select epoch from interviews where id = $1', [interviewId]);
    expect(rows[0].epoch).toBe(1);
  });

  test('ends when the candidate ends it, with a goodbye and the own words to read', async () => {
    await endInterview(candidate.page);
    await candidate.page.getByRole('heading', { name: /Thank you/ }).waitFor();
    const own = candidate.page.getByRole('region', { name: 'What was written down' });
    await own.getByText('You', { exact: true }).first().waitFor();
    const { rows } = await database.query('select state, reason from interviews where id = $1', [interviewId]);
    expect(rows[0]).toEqual({ state: 'finished', reason: 'candidate-ended' });
  });

  test('lets nothing of plan, rubric or CV into the candidate’s browser, on any channel', async () => {
    turns = await turnsInDatabase();
    const { rows } = await database.query(
      'select p.content from plans p join interviews i on i.job_id = p.job_id and i.plan_version = p.version where i.id = $1',
      [interviewId],
    );
    const spoken = turns.flatMap((turn) => (turn.speaker !== 'interviewer' ? [] : [turn.questionId ?? '', turn.probeId ?? '']));
    const secrets = secretsOf(Plan.parse(rows[0].content), new Set(spoken), '');
    const seen = seenIn(conversation.packets, candidate.responses);
    expect(seen.length).toBeGreaterThan(20);
    expect(leaks([...secrets, ...CHANNELS], seen)).toEqual([]);
  });
});

describe('after an interview', () => {
  test('the ticket opens nothing a second time', async () => {
    const other = await openCandidate(browser);
    const answered = other.page.waitForResponse((response) => response.url().endsWith('/tickets/look'));
    await other.page.goto(url);
    expect((await answered).status()).toBe(410);
    await other.page
      .getByText(/has been used/)
      .first()
      .waitFor();
    expect(await other.page.getByText(CANDIDATE).count()).toBe(0);
    await other.context.close();
  });

  test('the recruiter reads a report in the candidate’s own words and hears a quote', async () => {
    const { page } = recruiter;
    await page.goto(`${running.web}/interviews/${interviewId}`);
    await page.getByText('No model is set. You score.').first().waitFor({ timeout: 60_000 });
    const { rows } = await database.query("select content from reports where interview_id = $1 and state = 'ready'", [interviewId]);
    const quotes = rows[0].content.competencies.flatMap((competency: { answers: { quotes: object[] }[] }) =>
      competency.answers.flatMap((answer) => answer.quotes),
    );
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) {
      const turn = turns.find((candidateTurn) => candidateTurn.number === quote.turnNumber);
      expect(turn?.text.slice(quote.start, quote.end)).toBe(quote.text);
      expect(quote.audio).not.toBeNull();
    }
  });

  test('the recording plays from any second, for the recruiter only', async () => {
    const { url: audio } = await recruiter.get<{ url: string }>(`/interviews/${interviewId}/recordings/1/url`);
    const part = await fetch(audio, { headers: { range: 'bytes=1000-1999' } });
    expect(part.status).toBe(206);
    expect((await part.arrayBuffer()).byteLength).toBe(1_000);
    const stranger = await fetch(`${running.web}/api/interviews/${interviewId}/recordings/1/url`);
    expect(stranger.status).toBe(401);
  });
});
