import { type AnswerOf, answer } from '#lib/answer.ts';
import { type ApiClient, api } from '#lib/api.ts';

export type TicketView = AnswerOf<Awaited<ReturnType<ApiClient['tickets']['look']['$post']>>>;

export const lookAt = (ticket: string) => answer(api.tickets.look.$post({ json: { ticket } }));
