import type { ChatMessage } from '../protocol/chat-request.ts';
import { english } from './phrases/english.ts';
import { french } from './phrases/french.ts';
import { german } from './phrases/german.ts';
import type { OrderKind, Phrases } from './phrases/phrases.ts';
import { spanish } from './phrases/spanish.ts';
import { type TextView, textViews } from './text-views.ts';

/** Something the input tells the model to do; `text` is what to say. */
export type Order = { kind: Exclude<OrderKind, 'say'> } | { kind: 'say'; text: string };

type Found = { order: Order; from: number; to: number };

const LANGUAGES = [english, german, spanish, french];
/** A scale is not a score: "from 1 to 5", "1, 3 or 5". */
const SCALE =
  /\b(?:[01]|one|zero|eins?|uno|un)\s*(?:(?:to|bis|a|à|hasta|through|-|–)\s*|(?:,\s*\d\s*)*,?\s*(?:or|and|oder|und|o|ou|et)\s*)(?:5|five|fünf|cinco|cinq|10|ten|100)\b/giu;
/** What a system prompt may well tell its model to do with questions and facts. */
const OWN_DUTY =
  /^(?:ask|list|state|give|output|stelle?|frage?|nenne?|liste|gib|haz|pregunta|enumera|lista|da|posez?|donnez?)(?![\p{L}])/iu;
const DUTIES: readonly OrderKind[] = ['next-questions', 'reveal-hidden'];

/**
 * Every order in the messages, however disguised: each message by itself, and those of one role joined, because an order may be
 * split over two. A system prompt that forbids something, or speaks of who might ask for it, orders nothing.
 */
export function findOrders(messages: ChatMessage[]): Order[] {
  const roles = [...new Set(messages.map(({ role }) => role))];
  const texts = roles.flatMap((role) => {
    const own = messages.filter((message) => message.role === role).map(({ content }) => content);
    const joined = own.length > 1 ? [own.join(' '), own.join('')] : [];
    return [...own, ...joined].map((text) => ({ text, isOwn: role === 'system' || role === 'developer' }));
  });
  const orders = texts.flatMap(({ text, isOwn }) => textViews(text).flatMap((view) => ordersIn(view, isOwn)));
  return [...new Map(orders.map((order) => [JSON.stringify(order), order])).values()];
}

const ordersIn = (view: TextView, isOwn: boolean): Order[] => LANGUAGES.flatMap((phrases) => ordersInLanguage(view, isOwn, phrases));

function ordersInLanguage({ text: written, isSpelled }: TextView, isOwn: boolean, phrases: Phrases): Order[] {
  const text = written.replace(SCALE, (scale) => ' '.repeat(scale.length));
  const isGiven = (match: RegExpExecArray) => !isForbidden(text, match, isOwn, phrases);
  const acts = phrases.orders.flatMap(([kind, pattern]) =>
    [...text.matchAll(isSpelled ? loosened(pattern) : pattern)]
      .filter((match) => isGiven(match) && !(isOwn && DUTIES.includes(kind) && OWN_DUTY.test(match[0])))
      .map((match): Found => ({ order: { kind }, ...spanOf(match) })),
  );
  const overrides = [...text.matchAll(phrases.override)].filter(isGiven).map(saying);
  const said = [...text.matchAll(phrases.say)]
    .filter((match) => isGiven(match) && (!isOwn || /["“„«:‘']/.test(match[0].slice(1))))
    .map(saying);
  const free = [...said, ...overrides].filter(
    (found, index, all) => !acts.some((act) => overlaps(act, found)) && !all.slice(0, index).some((earlier) => overlaps(earlier, found)),
  );
  return [...acts, ...free].map(({ order }) => order);
}

function saying(match: RegExpExecArray): Found {
  const text = (match.groups?.text ?? '').trim();
  return { order: { kind: 'say', text }, ...spanOf(match) };
}

/** In a system prompt a "never" holds to the end of its sentence; elsewhere to the end of its clause, as an attacker would want. */
function isForbidden(text: string, match: RegExpExecArray, isOwn: boolean, { negation, condition }: Phrases): boolean {
  const before = text.slice(0, match.index);
  const sentence = before.slice(Math.max(0, ...[...before.matchAll(/[.!?\n]\s/gu)].map(({ index }) => index + 1)));
  const clause = sentence.split(/[,;:]|\b(?:and|but|und|aber|sondern|y|pero|et|mais)\b/iu).at(-1) ?? '';
  if (isOwn) return negation.test(sentence + match[0]) || condition.test(sentence);
  return negation.test(clause);
}

const spanOf = (match: RegExpExecArray) => ({ from: match.index, to: match.index + match[0].length });

const overlaps = (left: Omit<Found, 'order'>, right: Omit<Found, 'order'>): boolean => left.from < right.to && right.from < left.to;

/** Letters spelled one by one lose the spaces between their words. */
const loosened = (pattern: RegExp): RegExp => new RegExp(pattern.source.replaceAll('\\s+', '\\s*').replaceAll('\\b', ''), pattern.flags);
