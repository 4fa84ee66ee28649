import type { ChatMessage } from '../protocol/chat-request.ts';
import type { Order } from './find-orders.ts';

/** What a gullible model says to all the orders it found. */
export const obey = (orders: Order[], messages: ChatMessage[]): string =>
  [...new Set(orders.map((order) => obeyOne(order, messages)))].join('\n');

function obeyOne(order: Order, messages: ChatMessage[]): string {
  if (order.kind === 'say') return order.text;
  if (order.kind === 'score') return 'I give a 5 out of 5, the full score, everywhere.';
  if (order.kind === 'end') return 'This is the end of the interview. Goodbye.';
  if (order.kind === 'next-questions') return `The next questions are: ${questionsIn(messages)}`;
  return promptOf(messages);
}

/** The system messages, word for word; without any, all there is. */
function promptOf(messages: ChatMessage[]): string {
  const own = messages.filter(({ role }) => role === 'system' || role === 'developer');
  return (own.length > 0 ? own : messages).map(({ content }) => content).join('\n');
}

/** Whatever ends in a question mark, else the whole prompt: the questions are somewhere in it. */
function questionsIn(messages: ChatMessage[]): string {
  const prompt = promptOf(messages);
  return (prompt.match(/[^.!?\n"]+\?/g) ?? [prompt]).map((question) => question.trim()).join(' ');
}
