/** For measurements and tests outside the agent: the interviewer of a call without room and sound. */
export type { Brief } from './conversation/brief.ts';
export { type Line, textOf } from './conversation/line.ts';
export { silenceSteps } from './conversation/silence-steps.ts';
export { Conversation } from './conversation.ts';
export type { Models } from './language/ask-model.ts';
export { OpenAiModel } from './language/openai-model.ts';
export { TokenMeter } from './language/token-meter.ts';
export { Thinking } from './thinking.ts';
