import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Composers } from './answers/sensible-value.ts';
import type { Behaviour, BehaviourKind } from './behaviour.ts';
import type { ChatRequest, ResponseFormat } from './protocol/chat-request.ts';
import { PromptCache } from './protocol/prompt-cache.ts';
import { answerExchange, type LanguageDeps } from './serving/answer-exchange.ts';
import { BehaviourLayers } from './serving/behaviour-layers.ts';
import { Exchange } from './serving/exchange.ts';
import { type RecordedRequest, RequestLog } from './serving/request-log.ts';

export type { Composers };

export type LanguageStandInOptions = {
  /** 0, the default, for any free one. */
  port?: number;
  /** The only key it takes. */
  apiKey?: string;
  /** Without them every name is a model. */
  models?: readonly string[];
  /** Fewer than all three play a vendor without structured outputs. */
  responseFormats?: readonly ResponseFormat['type'][];
  contextTokens?: number;
  largestBodyBytes?: number;
  /** Equal seeds and equal requests get equal answers. */
  seed?: number;
  /** Sensible structured answers, by the name of their JSON Schema; other schemas are sampled. */
  composers?: Composers;
  /** Sensible answers in plain text. */
  say?: (request: ChatRequest) => string;
  /** What it does until told otherwise, and again after a reset. */
  behaviour?: Behaviour;
  now?: () => Date;
};

export type LanguageStandIn = {
  /** The base URL for clients; it ends in `/v1`. */
  url: string;
  apiKey: string;
  requests: readonly RecordedRequest[];
  /** The request of that index, now or when it comes. */
  arrival(index: number): Promise<RecordedRequest>;
  /**
   * Lays a behaviour over those before, for the requests that match. One of delivery or pace only (slow, stalled, cut, a delay)
   * keeps the words of the one beneath; after its `times` it is gone.
   */
  behave(behaviour: Behaviour | BehaviourKind, when?: (request: ChatRequest) => boolean): void;
  /** Back to the first behaviour, with nothing recorded and nothing cached. */
  reset(): void;
  stop(): Promise<void>;
};

const LOOPBACK = '127.0.0.1';
const NEUTRAL = 'Thank you. Please go on.';

/** A model behind the OpenAI chat completions protocol on loopback, as good or as bad as a test needs it. */
export async function startLanguageStandIn(options: LanguageStandInOptions = {}): Promise<LanguageStandIn> {
  const deps = depsFrom(options);
  const lay = (behaviour: Behaviour | BehaviourKind, when?: (request: ChatRequest) => boolean) =>
    deps.layers.add(typeof behaviour === 'string' ? { kind: behaviour } : behaviour, when);
  const reset = () => {
    deps.layers.clear();
    deps.log.clear();
    deps.cache.clear();
    deps.tries.clear();
    if (options.behaviour) lay(options.behaviour);
  };
  reset();
  const server = createServer((incoming, outgoing) => void answerExchange(deps, new Exchange(incoming, outgoing)));
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://${LOOPBACK}:${port}/v1`,
    apiKey: deps.apiKey,
    requests: deps.log.requests,
    arrival: (index) => deps.log.arrival(index),
    behave: lay,
    reset,
    stop: () => close(server),
  };
}

const depsFrom = (options: LanguageStandInOptions): LanguageDeps => ({
  apiKey: options.apiKey ?? 'sk-stand-in-language-key',
  models: options.models,
  responseFormats: options.responseFormats ?? ['text', 'json_object', 'json_schema'],
  contextTokens: options.contextTokens ?? 128_000,
  largestBodyBytes: options.largestBodyBytes ?? 4 * 1024 * 1024,
  seed: options.seed ?? 1,
  knowledge: { composers: options.composers ?? {}, say: options.say ?? (() => NEUTRAL) },
  layers: new BehaviourLayers(),
  log: new RequestLog(),
  cache: new PromptCache(),
  tries: new Map(),
  now: options.now ?? (() => new Date()),
});

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => resolve((server.address() as AddressInfo).port));
  });
}

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
