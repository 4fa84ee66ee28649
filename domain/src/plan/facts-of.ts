import { protectedTopicsOf } from '../wording/protected-topics.ts';
import { passagesOf } from './description/sections-of.ts';
import type { Fact } from './plan.ts';

type Topic = { id: string; topic: string; shows: RegExp; asksAbout: string[] };

/** What candidates ask about, and how a description says it. */
const TOPICS: readonly Topic[] = [
  {
    id: 'pay',
    topic: 'Pay',
    shows:
      /([£€$₹]\s?\d|\b\d[\d.,']*\s?(k|eur|euro|usd|gbp|chf|inr|dollars|pounds|rupees)\b|\b(salary|per hour|per annum|pay range|pay band|hourly rate|ote)\b)/i,
    asksAbout: ['salary', 'pay', 'paid', 'wage', 'wages', 'money', 'earn', 'compensation', 'bonus'],
  },
  {
    id: 'place',
    topic: 'Where the work is done',
    shows: /\b(remote|hybrid|on[- ]site|office|home office|based in|location|days (a|per) week (in|at|from)|work from home|commut)/i,
    asksAbout: [
      'remote',
      'remotely',
      'home office',
      'hybrid',
      'office',
      'location',
      'where is',
      'based',
      'from home',
      'on site',
      'relocate',
    ],
  },
  {
    id: 'hours',
    topic: 'Working time',
    shows:
      /\b(shift|part[- ]time|full[- ]time|hours (a|per) week|working hours|overtime|weekend|flexible (hours|working)|on[- ]call|rota|\d\d[:.]\d\d)\b/i,
    asksAbout: [
      'hours',
      'shift',
      'shifts',
      'part time',
      'full time',
      'overtime',
      'weekend',
      'weekends',
      'working time',
      'flexible',
      'on call',
      'nights',
    ],
  },
  {
    id: 'contract',
    topic: 'Contract',
    shows: /\b(permanent|fixed[- ]term|temporary|contract (length|type)|probation|\d+[- ]month contract|open[- ]ended)\b/i,
    asksAbout: ['contract', 'permanent', 'temporary', 'fixed term', 'probation', 'probationary'],
  },
  {
    id: 'holiday',
    topic: 'Holiday and benefits',
    shows: /\b(holiday|vacation|days of leave|annual leave|pension|benefits|insurance|training budget|discount|allowance)\b/i,
    asksAbout: ['holiday', 'holidays', 'vacation', 'benefits', 'pension', 'days off', 'annual leave', 'insurance', 'perks'],
  },
  {
    id: 'team',
    topic: 'The team',
    shows:
      /\b(team of|you('ll| will) (join|work with|report to)|reports? to|reporting to|\d+ (people|engineers|colleagues|nurses|teachers|developers))\b/i,
    asksAbout: ['team', 'report to', 'manager', 'boss', 'colleagues', 'people in the team', 'work with'],
  },
  {
    id: 'start',
    topic: 'Start',
    shows:
      /\b(start(ing)? date|start(s|ing)? (in|on|from|as soon)|immediate start|from (january|february|march|april|may|june|july|august|september|october|november|december))\b/i,
    asksAbout: ['start date', 'when would i start', 'starting date', 'when does it start', 'begin'],
  },
  {
    id: 'development',
    topic: 'Learning and development',
    shows: /\b(training|development|learning budget|progress(ion)?|career|mentor|promotion|certification)\b/i,
    asksAbout: ['training', 'career', 'development', 'promotion', 'grow', 'growth', 'learn', 'progression'],
  },
  {
    id: 'process',
    topic: 'How it goes on',
    shows:
      /\b(interview process|next steps?|second (round|interview)|recruitment process|we('ll| will) (get back|be in touch|reply)|hiring process)\b/i,
    asksAbout: ['next step', 'next steps', 'process', 'hear back', 'decision', 'second round', 'when will i know', 'how long does it take'],
  },
];

const LONGEST = 240;
const MOST_PASSAGES = 2;

/** What the interviewer may tell: sentences of the description as they stand, by what candidates ask about. */
export function factsOf(description: string): Fact[] {
  const passages = passagesOf(description).filter(
    ({ text }) => text.length <= LONGEST && text.split(/\s+/).length > 2 && protectedTopicsOf(text).length === 0,
  );
  return TOPICS.flatMap(({ id, topic, shows, asksAbout }) => {
    const found = passages.filter(({ text }) => shows.test(text)).slice(0, MOST_PASSAGES);
    if (found.length === 0) return [];
    const said = found.map(({ text }) => text.replace(/\s*[.;,:]*$/, '.')).join(' ');
    return [{ id, topic, text: `The job description says: ${said}`.slice(0, 400).toWellFormed(), asksAbout }];
  });
}
