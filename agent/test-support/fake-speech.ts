import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const RATE = 22_050;
/** A word is one beep, so that what a candidate heard can be counted in words. */
export const BEEP_MS = 90;
export const WORD_MS = 150;

/** Speaks the protocol of the speech service: says words as beeps, hears whatever the test lets be said. */
export class FakeSpeech {
  /** What the candidate is understood to say. */
  hears = 'I did that myself.';
  /** Answers 503 to everything. */
  isAway = false;
  url = '';
  readonly spoken: string[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<FakeSpeech> {
    const speech = new FakeSpeech();
    await new Promise<void>((resolve) => speech.#server.listen(0, '127.0.0.1', resolve));
    speech.url = `http://127.0.0.1:${(speech.#server.address() as AddressInfo).port}`;
    return speech;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (this.isAway) return void response.writeHead(503, { 'content-type': 'application/problem+json' }).end('{}');
    if (request.url === '/health') return sendJson(response, { recognition: 'ready', voice: 'ready' });
    if (request.url?.startsWith('/recognize')) {
      const isPartial = request.url.includes('partial');
      return sendJson(response, { text: isPartial ? '' : this.hears, audioMs: body.length / 32, decodeMs: 1 });
    }
    const { text } = JSON.parse(body.toString()) as { text: string };
    this.spoken.push(text);
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    response.end(`${JSON.stringify(beeps(text))}\n`);
  }
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function beeps(text: string) {
  const words = text.split(/(?= )/);
  const pcm = new Int16Array(Math.round((words.length * WORD_MS * RATE) / 1000));
  const beepSamples = (BEEP_MS * RATE) / 1000;
  for (let word = 0; word < words.length; word++) {
    const from = Math.round((word * WORD_MS * RATE) / 1000);
    for (let at = 0; at < beepSamples; at++) pcm[from + at] = Math.round(9_000 * Math.sin((2 * Math.PI * 440 * at) / RATE));
  }
  return {
    text,
    sampleRate: RATE,
    pcm: Buffer.from(pcm.buffer).toString('base64'),
    words: words.map((word, index) => ({ text: word, startMs: index * WORD_MS, endMs: index * WORD_MS + BEEP_MS })),
  };
}
