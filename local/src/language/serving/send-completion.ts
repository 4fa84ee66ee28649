import { type Completion, chunkBody, usageChunkBody, wholeBody } from '../protocol/completion-bodies.ts';
import type { ChosenBehaviour } from './behaviour-layers.ts';
import type { Exchange } from './exchange.ts';
import type { Pacer } from './pacer.ts';
import type { RecordedRequest } from './request-log.ts';

export type Sending = {
  exchange: Exchange;
  completion: Completion;
  delivery: ChosenBehaviour['delivery'];
  pacer: Pacer;
  /** What is sent is written down here as it goes. */
  record: RecordedRequest;
};

const CUT_AFTER_TOKENS = 3;

/** @throws an AbortError when the client hangs up */
export async function sendCompletion(sending: Sending): Promise<void> {
  if (isStalled(sending, 'nothing')) await sending.pacer.forever();
  await sending.pacer.beforeFirstToken();
  if (sending.completion.stream) await sendStream(sending);
  else await sendWhole(sending);
}

async function sendWhole(sending: Sending): Promise<void> {
  const { exchange, completion, delivery, pacer, record } = sending;
  await pacer.betweenTokens(Math.max(0, completion.tokens.length - 1));
  const text = JSON.stringify(wholeBody(completion), null, 2);
  exchange.begin(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  record.status = 200;
  if (isStalled(sending, 'headers')) await pacer.forever();
  if (delivery) await exchange.write(text.slice(0, text.length / 2));
  if (delivery?.kind === 'cut') return exchange.destroy();
  if (delivery) await pacer.forever();
  record.answer = completion.tokens.join('');
  record.usage = completion.usage;
  exchange.end(text);
}

async function sendStream(sending: Sending): Promise<void> {
  const { exchange, completion, delivery, pacer, record } = sending;
  exchange.begin(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
  record.status = 200;
  if (isStalled(sending, 'headers')) await pacer.forever();
  await exchange.write(event(chunkBody(completion, { role: 'assistant', content: '', refusal: null })));
  const tokens = delivery?.kind === 'cut' ? completion.tokens.slice(0, delivery.afterTokens ?? CUT_AFTER_TOKENS) : completion.tokens;
  for (const [index, token] of tokens.entries()) {
    if (index > 0) await pacer.betweenTokens();
    await exchange.write(event(chunkBody(completion, { [completion.field]: token })));
    record.answer += token;
    if (delivery?.kind === 'stalled') await pacer.forever();
  }
  if (delivery?.kind === 'stalled') await pacer.forever();
  if (delivery?.kind === 'cut') {
    // What was written must have left before the connection goes.
    await pacer.betweenTokens();
    return exchange.destroy();
  }
  await exchange.write(event(chunkBody(completion, {}, completion.finishReason)));
  if (completion.includeUsage) {
    record.usage = completion.usage;
    await exchange.write(event(usageChunkBody(completion)));
  }
  exchange.end('data: [DONE]\n\n');
}

const isStalled = ({ delivery }: Sending, after: 'nothing' | 'headers'): boolean =>
  delivery?.kind === 'stalled' && (delivery.after ?? 'first-token') === after;

const event = (body: object): string => `data: ${JSON.stringify(body)}\n\n`;
