export type { Behaviour, BehaviourKind } from './behaviour.ts';
export type { ChatMessage, ChatRequest, ResponseFormat } from './protocol/chat-request.ts';
export type { RecordedRequest } from './serving/request-log.ts';
export { type Composers, type LanguageStandIn, type LanguageStandInOptions, startLanguageStandIn } from './start-language-stand-in.ts';
