import type { Saying } from '../behaviour.ts';
import { bendValue } from '../orders/bend-value.ts';
import { findOrders } from '../orders/find-orders.ts';
import { obey } from '../orders/obey.ts';
import type { ChatRequest } from '../protocol/chat-request.ts';
import { enumValues } from '../schema/enum-values.ts';
import type { SeededRandom } from '../schema/seeded-random.ts';
import type { Answer } from './answer.ts';
import { breakJson } from './break-json.ts';
import { disobedientJson, disobedientText } from './disobedient-answer.ts';
import { nonsenseText } from './nonsense-text.ts';
import { type Composers, sensibleValue } from './sensible-value.ts';
import { verboseText } from './verbose-text.ts';
import { type Wanted, wantedSchema } from './wanted-schema.ts';

/** Where sensible answers come from. */
export type Knowledge = { composers: Composers; say: (request: ChatRequest) => string };

const VERBOSE_WORDS = 400;

export function composeAnswer(saying: Saying, request: ChatRequest, knowledge: Knowledge, random: SeededRandom): Answer {
  if (saying.kind === 'refusing') {
    return saying.by === 'content-filter'
      ? { text: 'I would', isFiltered: true }
      : { text: "I'm sorry, but I can't help with that.", isRefusal: true };
  }
  const wanted = wantedSchema(request);
  const text = wanted
    ? structuredText(saying, wanted, request, () => sensibleValue(request, wanted, knowledge.composers, random), random)
    : spokenText(saying, request, () => knowledge.say(request), random);
  return { text };
}

type Spoken = Exclude<Saying, { kind: 'refusing' }>;

function spokenText(saying: Spoken, { messages }: ChatRequest, sensible: () => string, random: SeededRandom): string {
  if (saying.kind === 'verbose') return verboseText(sensible(), saying.words ?? VERBOSE_WORDS, random);
  if (saying.kind === 'disobedient') return disobedientText(saying.fault, random);
  if (saying.kind === 'nonsense') return nonsenseText(saying.fault, random);
  if (saying.kind === 'obedient') return obey(findOrders(messages), messages) || sensible();
  return sensible();
}

function structuredText(saying: Spoken, { schema }: Wanted, request: ChatRequest, sensible: () => unknown, random: SeededRandom): string {
  if (saying.kind === 'disobedient') return disobedientJson(sensible(), enumValues(schema), saying.fault, random);
  if (saying.kind === 'broken-json') return breakJson(sensible(), saying.fault, random);
  const filling = fillingOf(saying, request, random);
  if (saying.kind === 'nonsense' && filling === '') return '';
  const value = sensible();
  return JSON.stringify(filling === '' ? value : bendValue(value, schema, filling, { isOnlyText: saying.kind !== 'obedient', random }));
}

/** The text that takes the place of every other in an answer whose form is still right. */
function fillingOf(saying: Spoken, { messages }: ChatRequest, random: SeededRandom): string {
  if (saying.kind === 'obedient') return obey(findOrders(messages), messages);
  if (saying.kind === 'verbose') return verboseText('', saying.words ?? VERBOSE_WORDS, random);
  if (saying.kind === 'nonsense') return nonsenseText(saying.fault, random);
  return '';
}
