import { readFileSync } from 'node:fs';
import { type Cut, cutAtPauses, type Sound } from '@viva/local/speech';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fromPcm, toPcm } from './sound.ts';

export type Packet = { atMs: number; way: string; text: string };

/** What stood on the screen from then on: the interviewer's captions and the question. */
export type Shown = { atMs: number; captions: string[]; question: string };

type Ear = {
  nowMs(): number;
  packets: Packet[];
  shown: Shown[];
  heardSince(ms: number): boolean;
  lastHeardMs(): number;
  recording(): { mine: string; theirs: string };
  speak(base64: string, sampleRate: number): Promise<number>;
};
declare global {
  var vivaEar: Ear;
}

const EAR = readFileSync(new URL('./ear.js', import.meta.url), 'utf8');
const RECORDED_AT = 16_000;
const PATIENCE_MS = 60_000;

/** What the candidate's browser sent and received, on one clock. */
export type Conversation = { mine: Sound; theirs: Sound; said: Cut[]; heard: Cut[]; packets: Packet[]; shown: Shown[] };

/** A candidate at a real browser, whose microphone and ears belong to the test. */
export async function openCandidate(browser: Browser, more: { mobile?: boolean } = {}) {
  const viewport = more.mobile === true ? { width: 390, height: 844 } : { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, permissions: ['microphone'] });
  await context.addInitScript(EAR);
  const page = await context.newPage();
  const responses = keepResponses(context);
  return { context, page, responses, ...earOf(page) };
}

export type Candidate = Awaited<ReturnType<typeof openCandidate>>;

/** Bodies of everything the browser fetched, to look for what it must not have. */
function keepResponses(context: BrowserContext) {
  const bodies: { url: string; text: string }[] = [];
  context.on('response', async (response) => {
    const text = await response.text().catch(() => '');
    bodies.push({ url: response.url(), text });
  });
  return bodies;
}

function earOf(page: Page) {
  const nowMs = () => page.evaluate(() => globalThis.vivaEar.nowMs());
  return {
    nowMs,
    /** Plays the sound into the microphone; resolves when its last sample was played. */
    async speak(sound: Sound): Promise<number> {
      const pcm = toPcm(sound).toString('base64');
      return await page.evaluate(([bytes, rate]) => globalThis.vivaEar.speak(bytes, rate), [pcm, sound.sampleRate] as const);
    },
    async untilHeard(sinceMs: number): Promise<void> {
      await page.waitForFunction((ms) => globalThis.vivaEar.heardSince(ms), sinceMs, { timeout: PATIENCE_MS, polling: 50 });
    },
    /** Waits until something was heard after `sinceMs` and then nothing for `quietMs`. */
    async untilSilent(sinceMs: number, quietMs = 1_500): Promise<void> {
      const done = ([since, quiet]: readonly [number, number]) => {
        const { heardSince, lastHeardMs, nowMs: now } = globalThis.vivaEar;
        return heardSince(since) && now() - lastHeardMs() > quiet;
      };
      await page.waitForFunction(done, [sinceMs, quietMs] as const, { timeout: PATIENCE_MS, polling: 50 });
    },
    async conversation(): Promise<Conversation> {
      const { mine, theirs, packets, shown } = await page.evaluate(() => ({
        ...globalThis.vivaEar.recording(),
        packets: globalThis.vivaEar.packets,
        shown: globalThis.vivaEar.shown,
      }));
      const [sent, received] = [mine, theirs].map((base64) => fromPcm(Buffer.from(base64, 'base64'), RECORDED_AT)) as [Sound, Sound];
      return { mine: sent, theirs: received, said: cutAtPauses(sent, 700), heard: cutAtPauses(received, 700), packets, shown };
    },
  };
}
