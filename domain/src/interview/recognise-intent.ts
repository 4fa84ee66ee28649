import type { CandidateCommand, Intent } from './intent.ts';

/** Longer utterances are answers, whatever words they hold. */
const MOST_WORDS = 14;

const FILLER = /\b(um+|uh+|er+|erm|hmm+|well|so|okay|ok|oh|sorry|please|just|actually|hey|hi|yeah|thanks|thank you)\b/g;

const IT =
  '(it|that|this|the question|the last question|that question|that one|the last one|this one|this question|the last part|one more time)';

/** Whole utterances, after fillers and punctuation are gone; the first that fits wins. */
const PHRASES: readonly [Intent, RegExp][] = [
  [
    'person',
    /^(can|could|may|id like to|i want to|i would like to|i need to|id rather|i would rather|let me)( i)? (speak|talk|be connected) (to|with) (a |an |some )?(real |actual |live )?(human|person|someone|somebody|recruiter|human being|people)( from the team| from the company| instead)?$/,
  ],
  ['person', /^(a |an )?(real |actual |live )?(human|person|recruiter)( instead)?$/],
  [
    'person',
    /^(i want|i need|id like|i would like|id prefer|i prefer|give me|get me) (a |an )?(real |actual |live )?(human|person|recruiter)( instead)?$/,
  ],
  [
    'are-you-human',
    /^(are you|is this|am i (talking|speaking) (to|with)) (really |actually )?(a |an )?(real |actual )?(human|person|human being|ai|robot|bot|machine|computer|real)( or (a |an )?(human|ai|robot|machine|bot|computer|person))?$/,
  ],
  [
    'how-did-i-do',
    /^(how did i do|how am i doing|how was (it|that|my answer|i)|did i do (well|okay|alright)|did i get (it|the job)|was (that|my answer|it) (good|right|correct|enough|what you wanted))( so far)?$/,
  ],
  [
    'scoring',
    /^((what|how) (do|are|will|does) (you|i|it|this|the ai) (get |be |being )?(scor\w*|grad\w*|rat\w*|judg\w*|evaluat\w*|assess\w*|measure\w*)( me| for| on| this| my answers)*|what are you looking for|what is the (rubric|right answer|best answer)|what(s| is) my score)$/,
  ],
  [
    'cannot-hear',
    /^(i (cant|cannot|can not|couldnt|could not|can hardly) (hear|understand) (you|anything|a thing)( very well| well| anymore| at all| properly)?|you(re| are) (breaking up|cutting out|too quiet)|the (sound|audio) is (gone|bad|too low)|no sound|speak up|louder)$/,
  ],
  [
    'already-said',
    new RegExp(
      `^(i( have|ve)? (already|just) (told|said|answered|mentioned|explained|covered|talked about|spoke about) (you )?(about )?${IT}( before| already| earlier)?|as i( have|ve)? (already )?said( before| earlier)?|i told you (that|this|about that) (already|before|earlier))$`,
    ),
  ],
  [
    'simpler',
    new RegExp(
      `^((can|could|would|will) you )?(rephrase|reword|simplify|explain) (${IT}|what you mean)?( differently| again| in other words| for me)*$`,
    ),
  ],
  [
    'simpler',
    new RegExp(
      `^((can|could|would|will) you )?(say|ask|put) ${IT} (more simply|in (simpler|other|plain|easier|different) words|differently|another way|simpler|in another way)$`,
    ),
  ],
  [
    'simpler',
    new RegExp(
      `^(i (do not|dont|didnt|did not) (understand|get|follow) (${IT}|what you mean)|what do you mean( by ${IT})?|more simply|in (simpler|other|plain) words)$`,
    ),
  ],
  ['repeat', new RegExp(`^((can|could|would|will) you )?(say|repeat|ask)( me)? ${IT}( again| once more| one more time| for me)*$`)],
  [
    'repeat',
    new RegExp(
      `^((can|could|may) i (hear|have) ${IT}( again| once more)?|what was ${IT}( again)?|(come|say) again|once more|again|repeat|pardon( me)?|excuse me|i (didnt|did not) (catch|hear|get) (${IT}|you)|what did you (say|ask)( again)?|what)$`,
    ),
  ],
  [
    'skip',
    new RegExp(
      `^((can|could|may) (we|i|you) |lets |i(d| would| want| will|ll) ?(like to |rather |to )?)?(skip|pass|leave|pass on|move on from) ?${IT}?( please| for now)?$`,
    ),
  ],
  [
    'skip',
    /^((can we |could we |lets |can you )?(move on|go on|go)( to)? (the )?next( one| question)?|next( question| one)?|(i have )?no (answer|example|idea)|i (dont|do not) (have|know) (an answer|an example|any example|one|anything)|i (cant|cannot) think of (one|any|anything|an example)|(can we |lets )?move on)$/,
  ],
  [
    'stop',
    /^((can|could|may) (we|i|you) |lets |i(d| would) like to |i want to |i need to |we should |please )?(stop|end|quit|finish|cancel|terminate)( the)?( interview| here| now| this| it| this interview| the call| talking)+$/,
  ],
  [
    'stop',
    /^(i want to (go|stop|leave|quit)|i(d| would) like to (stop|leave|end)|stop the interview|end the interview|goodbye|bye|bye bye)$/,
  ],
  [
    'hold-on',
    /^(hold on|wait|wait a (second|minute|moment|sec)|one (second|minute|sec)|someone(s| is) at the door|give me a (second|minute|sec)|just a (second|minute|sec)|a (second|minute|sec)|hang on)( a (second|minute|moment|sec))?$/,
  ],
  [
    'a-moment',
    /^((let|give) me (a moment|a little time|some time|a bit)?( to)? ?(think|think about (it|that|this)|see|a moment|remember|recall)?( for)?( a (moment|second|minute|bit))?|i need (a moment|some time|a bit|time)( to think)?( about (it|that))?|(one|a) moment|thats a (good|hard|difficult|tough|great) (question|one)|good question|thinking|let me see)$/,
  ],
  [
    'finished',
    /^(i(m| am) (done|finished|through|ready)( with (it|that|this|my answer))?|that(s| is| was) (it|all|my answer|everything)( from me| i have| i can say| i wanted to say)?|(i have )?nothing (more|else)( to (say|add))?|done|finished|end of answer)$/,
  ],
];

/** Reads an utterance that is no answer. Undefined means that it is one, or part of one. */
export function recogniseIntent(text: string): Intent | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9 ]/g, ' ');
  const words = plain.replace(FILLER, ' ').replace(/\s+/g, ' ').trim();
  if (words === '' || words.split(' ').length > MOST_WORDS) return undefined;
  return PHRASES.find(([, phrase]) => phrase.test(words))?.[0];
}

/** A button says what it says, however the candidate would have put it. */
export const INTENT_OF_COMMAND = {
  repeat: 'repeat',
  simpler: 'simpler',
  skip: 'skip',
  person: 'person',
  finished: 'finished',
  end: 'stop',
} satisfies Record<CandidateCommand, Intent>;
