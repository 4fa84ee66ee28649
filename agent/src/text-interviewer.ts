/** For measurements and tests outside the agent: the interviewer of a call without room and sound. */
export { PLACE_KEPT_MS, timeLeftMs } from './call/deadlines.ts';
export type { Brief } from './conversation/brief.ts';
export { type Line, textOf } from './conversation/line.ts';
export { silenceSteps } from './conversation/silence-steps.ts';
export { Conversation } from './conversation.ts';
export type { Models } from './language/ask-model.ts';
export type { Asked, LanguageModel, Piece } from './language/language-model.ts';
export { OpenAiModel } from './language/openai-model.ts';
export { assessmentPrompt } from './language/prompts/assessment.ts';
export { followUpPrompt } from './language/prompts/follow-up.ts';
export { TokenMeter, WITHOUT_PRICE } from './language/token-meter.ts';
export { Thinking } from './thinking.ts';
export { STOCK_LINES } from './wording.ts';
