import { setTimeout as pause } from 'node:timers/promises';
import { laxerWay, type TokenUse } from '@viva/domain';
import type { LanguageFailure, LanguageModel, ObjectAnswer, ObjectRequest } from '../../ports/language.ts';
import type { Log } from '../../ports/log.ts';
import { askOnce, type Message, type Question, type Reply } from './ask-once.ts';
import { type Chat, type LanguageSettings, openChat } from './chat.ts';
import { readObject } from './read-object.ts';
import { wireSchema } from './wire-schema.ts';

export type Models = { model: string; cheapModel?: string | undefined; fallbackModel?: string | undefined };

const TRIES = 2;
const WAIT_MS = 250;
const LONGEST_WAIT_MS = 2_000;
/** More of an unusable answer teaches the model nothing. */
const LONGEST_ANSWER = 20_000;

/** A model behind the OpenAI protocol: two tries in time, one answer asked again, then the fallback model, then a failure as a value. */
export function createLanguage({ model, cheapModel, fallbackModel, ...settings }: LanguageSettings & Models, log: Log): LanguageModel {
  const chat = openChat(settings);
  return {
    object: async <T>(request: ObjectRequest<T>): Promise<ObjectAnswer<T>> => {
      const uses: TokenUse[] = [];
      const first = request.cheap ? (cheapModel ?? model) : model;
      const names = [...new Set([first, fallbackModel ?? first])];
      let failed: LanguageFailure = 'no-answer';
      for (const name of names) {
        const answer = await askModel(chat, name, request, uses, log);
        if ('value' in answer) return { value: answer.value, model: name, uses };
        failed = answer.failed;
        log.warn({ purpose: request.purpose, provider: chat.vendor.name, model: name, failed }, 'a language model was of no use');
        if (failed === 'stopped' || failed === 'not-allowed') break;
      }
      return { failed, uses };
    },
  };
}

type Answer<T> = { value: T } | { failed: LanguageFailure };

/** Asks, and once more with what was wrong with the answer. */
async function askModel<T>(chat: Chat, model: string, request: ObjectRequest<T>, uses: TokenUse[], log: Log): Promise<Answer<T>> {
  const { purpose, name, system, mostTokens, deadlineMs, signal } = request;
  const schema = wireSchema(name, request.schema);
  const messages: Message[] = [{ role: 'user', content: request.prompt }];
  const question: Question = {
    purpose,
    name,
    system,
    mostTokens,
    model,
    schema,
    messages,
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
    ...(signal === undefined ? {} : { signal }),
  };
  for (const isLast of [false, true]) {
    const reply = await replyTo(chat, question, uses, log);
    if (!('text' in reply)) return reply;
    const reading = reply.isCut
      ? { faults: ['The answer was too long and was cut off. Answer more briefly.'] }
      : readObject(reply.text, request);
    if ('value' in reading) return reading;
    if (isLast) break;
    question.messages = [
      ...messages,
      { role: 'assistant', content: reply.text.slice(0, LONGEST_ANSWER) || '{}' },
      repairOf(reading.faults),
    ];
  }
  return { failed: 'unusable' };
}

const repairOf = (faults: string[]): Message => ({
  role: 'user',
  content: `That answer could not be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}\nAnswer again in full, without these faults.`,
});

/** A reply, after two tries at most; a vendor that refuses the way of asking is asked in a laxer one. */
async function replyTo(
  chat: Chat,
  question: Question,
  uses: TokenUse[],
  log: Log,
): Promise<Extract<Reply, { text: string }> | { failed: LanguageFailure }> {
  for (let tries = 0; tries < TRIES; ) {
    const way = chat.wayOf(question.model);
    const reply = await askOnce(chat, question, way);
    if (reply.use !== undefined) uses.push(reply.use);
    if ('text' in reply) return reply;
    if (question.signal?.aborted) return { failed: 'stopped' };
    const { status, retryAfterMs } = reply;
    log.warn({ purpose: question.purpose, model: question.model, status: status ?? 'none', way }, 'a language model did not answer');
    const laxer = status === 400 ? laxerWay(way) : undefined;
    if (laxer !== undefined) {
      chat.useWay(question.model, laxer);
      continue;
    }
    if (status === 401 || status === 403) return { failed: 'not-allowed' };
    if (!mayHelp(status)) break;
    tries += 1;
    if (tries < TRIES)
      await pause(Math.min(retryAfterMs ?? WAIT_MS, LONGEST_WAIT_MS), undefined, { signal: question.signal }).catch(() => {});
  }
  return { failed: question.signal?.aborted ? 'stopped' : 'no-answer' };
}

/** Whether the same question may be answered a moment later. */
const mayHelp = (status: number | undefined): boolean =>
  status === undefined || status >= 500 || status === 408 || status === 409 || status === 429;
