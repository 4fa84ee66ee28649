import { composeAnswer, type Knowledge } from '../answers/compose-answer.ts';
import {
  ApiProblem,
  failed,
  missingKey,
  rateLimited,
  tooLargeBody,
  tooLongContext,
  unknownModel,
  unknownUrl,
  unreadableBody,
  wrongKey,
  wrongMethod,
} from '../protocol/api-problem.ts';
import type { ChatRequest, ResponseFormat } from '../protocol/chat-request.ts';
import { checkResponseFormat } from '../protocol/check-response-format.ts';
import { type Completion, usageOf } from '../protocol/completion-bodies.ts';
import { endAnswer } from '../protocol/end-answer.ts';
import { parseChatRequest } from '../protocol/parse-chat-request.ts';
import type { PromptCache } from '../protocol/prompt-cache.ts';
import { type SeededRandom, seededRandom } from '../schema/seeded-random.ts';
import type { BehaviourLayers, ChosenBehaviour } from './behaviour-layers.ts';
import type { Exchange } from './exchange.ts';
import { pacer } from './pacer.ts';
import type { RecordedRequest, RequestLog } from './request-log.ts';
import { sendCompletion } from './send-completion.ts';

export type LanguageDeps = {
  apiKey: string;
  /** Undefined: every name is a model. */
  models: readonly string[] | undefined;
  responseFormats: readonly ResponseFormat['type'][];
  contextTokens: number;
  largestBodyBytes: number;
  seed: number;
  knowledge: Knowledge;
  layers: BehaviourLayers;
  log: RequestLog;
  cache: PromptCache;
  /** How often each body came, so that a second try may fare otherwise than the first. */
  tries: Map<string, number>;
  now: () => Date;
};

const CHAT = '/v1/chat/completions';
const MODELS = '/v1/models';
const RETRY_AFTER_MS = 1_000;

/** Answers whatever comes; nothing it meets is thrown further. */
export async function answerExchange(deps: LanguageDeps, exchange: Exchange): Promise<void> {
  const from = { method: exchange.method, path: exchange.path, at: deps.now(), ended: exchange.ended };
  const read = await readRequest(deps, exchange).catch((problem: unknown) => ({ problem }));
  const record = deps.log.add(from, 'request' in read ? read.request : undefined);
  void exchange.ended.then(() => {
    record.hungUp = exchange.isHungUp;
  });
  try {
    if ('problem' in read) throw read.problem;
    if (read.request) await answerChat(deps, exchange, read.request, record);
    else answerModels(deps, exchange, record);
  } catch (error) {
    if (exchange.signal.aborted) return;
    const problem =
      error instanceof ApiProblem ? error : new ApiProblem(500, `The stand-in broke: ${String(error)}`, { type: 'server_error' });
    if (exchange.hasBegun) return exchange.destroy();
    record.status = problem.status;
    exchange.json(problem.status, problem.body, problem.headers);
  }
}

/** @returns no request where the models are asked for */
async function readRequest(deps: LanguageDeps, exchange: Exchange): Promise<{ request: ChatRequest | undefined }> {
  const { bytes, text } = await exchange.body(deps.largestBodyBytes);
  const key = exchange.bearer;
  if (key === undefined) throw missingKey();
  if (key !== deps.apiKey) throw wrongKey(key);
  const { method, path } = exchange;
  const isModels = path === MODELS || path.startsWith(`${MODELS}/`);
  if (!isModels && path !== CHAT) throw unknownUrl(method, path);
  if (method !== (isModels ? 'GET' : 'POST')) throw wrongMethod(method, path);
  if (isModels) return { request: undefined };
  if (text === undefined) throw tooLargeBody(deps.largestBodyBytes, bytes);
  return { request: parseChatRequest(parseJson(text)) };
}

function parseJson(text: string): object {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null) return body;
  } catch {
    // Said below in the same words.
  }
  throw unreadableBody();
}

function answerModels({ models = ['stand-in'], now }: LanguageDeps, exchange: Exchange, record: RecordedRequest): void {
  const described = models.map((id) => ({ id, object: 'model', created: Math.floor(now().getTime() / 1000), owned_by: 'stand-in' }));
  const wanted = decodeURIComponent(exchange.path.slice(MODELS.length + 1));
  const found = wanted === '' ? { object: 'list', data: described } : described.find(({ id }) => id === wanted);
  if (!found) throw unknownModel(wanted);
  record.status = 200;
  exchange.json(200, found);
}

async function answerChat(deps: LanguageDeps, exchange: Exchange, request: ChatRequest, record: RecordedRequest): Promise<void> {
  if (deps.models && !deps.models.includes(request.model)) throw unknownModel(request.model);
  checkResponseFormat(request, deps.responseFormats);
  const chosen = deps.layers.choose(request);
  record.behaviours = chosen.kinds;
  if (chosen.turningAway) {
    await pacer(chosen.pace, randomFor(deps, request), exchange.signal).beforeFirstToken();
    throw problemOf(chosen.turningAway, request.model);
  }
  const random = randomFor(deps, request);
  const completion = complete(deps, request, chosen, random);
  await sendCompletion({ exchange, completion, delivery: chosen.delivery, pacer: pacer(chosen.pace, random, exchange.signal), record });
}

function complete(deps: LanguageDeps, request: ChatRequest, { saying }: ChosenBehaviour, random: SeededRandom): Completion {
  const { promptTokens, cachedTokens } = deps.cache.read(request);
  if (promptTokens > deps.contextTokens) throw tooLongContext(deps.contextTokens, promptTokens);
  const ended = endAnswer(composeAnswer(saying, request, deps.knowledge, random), request);
  return {
    ...ended,
    id: `chatcmpl-${Math.floor(random.next() * 2 ** 32).toString(36)}${deps.log.requests.length}`,
    created: Math.floor(deps.now().getTime() / 1000),
    model: request.model,
    stream: request.stream,
    includeUsage: request.includeUsage,
    usage: usageOf(promptTokens, cachedTokens, ended.tokens.length),
  };
}

function randomFor({ seed, tries }: LanguageDeps, { body }: ChatRequest): SeededRandom {
  const key = JSON.stringify({ ...body, stream: undefined, stream_options: undefined });
  const earlier = tries.get(key) ?? 0;
  tries.set(key, earlier + 1);
  return seededRandom(`${seed} ${earlier} ${key}`);
}

function problemOf(turning: NonNullable<ChosenBehaviour['turningAway']>, model: string): ApiProblem {
  if (turning.kind === 'failing') return failed(turning.status ?? 500, turning.retryAfterMs);
  return rateLimited(model, turning.because ?? 'requests', turning.retryAfterMs ?? RETRY_AFTER_MS);
}
