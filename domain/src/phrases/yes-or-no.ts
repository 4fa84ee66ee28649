import { coreOf } from './core-of.ts';

const MOST_WORDS = 12;
const MOST_WORDS_OF_A_YES = 6;
const isShort = (text: string, most: number) => coreOf(text).split(' ').length <= most && !text.includes('?');

const NO =
  /^(no|nope|nah)( no)*$|^((no|nope|nah) )?(not (really|now|yet|at the moment|today|any ?more|right now|ready)|nothing|none|no (questions?|more|further|need|problem)|i do not( think so| have| need| want)|i have (no|none|nothing)|i am (good|fine|all set|okay|ok|not)|i think (that is|not|i am)|that is (all|it|everything|fine)|never mind|it is (fine|okay|ok|all right|alright))\b/;
const YES =
  /^(yes|yeah|yep|yup|yah|ya|sure|okay|ok|alright|all right|of course|certainly|absolutely|definitely|go ahead|gladly|fine|that would be (good|great|nice|fine)|i would( like (to|that))?|i do|i am ready|ready)\b/;
const ON =
  /\b(continue|carry on|go on|keep going|proceed|go ahead|resume|let us go|i am (back|ready|here)|back now|(next|another) question|start again|move on|let us (do|finish) (it|this)|i can go on)\b/;
const OFF =
  /\b(stop|end|finish here|leave it|quit|enough|not (want to )?(continue|go on|carry on)|no more|call it|close|that is all for today|bye|goodbye)\b/;
const NOT_OFF = /\b(not|rather not|no need to|do not) (want to )?(stop|end|quit)\b/;
const BACK = /^(hello|hi|i am (back|ready|here)|back|here|ready|there we go|that is better|done)( (again|now|so|here|ready))*$/;

/** "No", "nothing", "that is all": few words that turn down what was offered. */
export const isNo = (text: string): boolean => isShort(text, MOST_WORDS) && NO.test(coreOf(text));
export const isYes = (text: string): boolean => isShort(text, MOST_WORDS_OF_A_YES) && YES.test(coreOf(text));

/** "I'm back", "hello": somebody returns from a break. */
export const isReturn = (text: string): boolean => BACK.test(coreOf(text)) || coreOf(text) === '';

/** What somebody chooses between going on and stopping; undefined where the words choose neither. */
export function choiceIn(text: string): 'go-on' | 'stop' | undefined {
  const core = coreOf(text);
  if (!isShort(text, MOST_WORDS)) return undefined;
  if (NOT_OFF.test(core)) return 'go-on';
  if (OFF.test(core)) return 'stop';
  return ON.test(core) ? 'go-on' : undefined;
}

export const choosesAnything = (text: string): boolean => isYes(text) || isNo(text) || choiceIn(text) !== undefined;
