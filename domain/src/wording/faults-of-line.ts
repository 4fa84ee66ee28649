import { plainWords } from './plain-words.ts';
import { protectedTopicsOf } from './protected-topics.ts';

/** What is wrong with words that an interviewer would say to a candidate. */
export type LineFault =
  | 'leads'
  | 'judges'
  | 'promises'
  | 'asks-protected'
  | 'several-questions'
  | 'closed'
  | 'too-long'
  | 'not-speech'
  | 'about-itself';

/** Words of one spoken line; longer ones are not followed by ear. */
export const LONGEST_LINE = 45;

const LEADS =
  /\b(don't|wouldn't|isn't|aren't|didn't|haven't|shouldn't|couldn't|can't|won't) (you|it|that|they|we)\b|\b(right|correct|yes|no|agreed|okay)\s*\?$|\b(surely|obviously|clearly|of course (you|it|that|they|we)|naturally|you must have|you probably|i (guess|assume|suppose|bet|imagine) (you|that you|it)|as (any|every) good|a good (candidate|answer|engineer|manager)|the (right|best|correct|ideal|expected) (answer|thing|approach|way)|for example,? (did|do|by|was|were)|such as (by|using)|(?<!what |how )would you (say that|agree)|don't you (think|agree)|you did .{3,60}, (right|didn't you))\b/i;

const JUDGES =
  /\b((that|this|it)('s| is| was| sounds| seems)( all)? (a )?(very |really |so |quite |pretty |such a |truly )?(good|great|excellent|impressive|amazing|wonderful|perfect|fantastic|brilliant|interesting|strong|weak|poor|bad|wrong|right|correct|incorrect|insightful|helpful|vague|short|disappointing|awesome|terrible|nice|clear|solid|thorough|valuable|fascinating)|(good|great|excellent|perfect|nice|wonderful|fantastic|amazing|brilliant|impressive|interesting|strong|weak|poor|wrong|awesome) (answer|example|job|point|work|question|story|response|start|one)|well (done|said|put|answered)|i('m| am) (impressed|disappointed|happy|glad|pleased|sorry to hear)|i (like|love|admire|appreciate|enjoyed) (that|this|your|how|the way)|you('re| are)( clearly| obviously| very| really)? (good|great|strong|right|wrong|qualified|talented|smart|an expert|perfect|the (right|best|perfect))|you (did|handled|managed|seem|sound|lack|should have|could have|failed)( \w+){0,6} (well|great|good|badly|poorly|confident|nervous|better|done|perfect)|not (good )?enough|impressive|exactly what (we|i)|that('s| is) (exactly|just) (it|right)|your score|score of|out of (five|ten|5|10)|pass(ed)? (the|this)|fail(ed)? (the|this))\b|^(great|excellent|perfect|wonderful|fantastic|amazing|brilliant|awesome|impressive|nice|wow|good|super|bravo|congratulations)\b/i;

const PROMISES =
  /\b(you('re| are| will be| have been|'ve been|'ll be)( now)? (hired|selected|chosen|accepted|through|shortlisted|invited|getting (the|an)|offered|in the (next|final)|rejected|our (top|best|first))|you('ve| have) got (the|this) (job|position|role)|you('ll| will) (get|receive|hear|have|move|advance|be (paid|contacted|hired|invited))|we('ll| will)( definitely| certainly| surely)? (hire|offer|pay|invite|give|contact|call|get back|move you|send|recommend|let you)|i('ll| will)( definitely| certainly)? (recommend|hire|offer|make sure|tell (the|them)|put in|see to|get you|forward)|i (promise|guarantee)|we (promise|guarantee)|guaranteed?|(job|position|role|offer) is yours|welcome (aboard|to the team)|congratulations|start on monday|your (new|future) (job|role|salary|colleagues)|next round)\b/i;

const ABOUT_ITSELF =
  /\b(as an? (ai|language model|assistant)|language model|system prompt|my (instructions|prompt|rules|guidelines)|the (rubric|scoring|score sheet|anchors?|competenc(y|ies)|instruction|prompt|json|schema)|i('m| am) (instructed|told|programmed|not allowed|unable|an ai)|i can(no|')t (help|assist|comply)|i (cannot|can't) do that|instructions?:|ignore (all|the|previous|my)|sure[,!] here|here('s| is) (the|a|your|my|an)|certainly[,!]|candidate said|follow-up:|probe|previous instructions)\b/i;

const OPEN_REQUEST =
  /\b(can|could|would|will) you (please |also |just |briefly |perhaps |maybe )?(tell|describe|explain|walk|talk|share|give|say|take|show|help)\b/i;
const CLOSED =
  /^(and |so |then |well, )?(do|did|does|are|is|was|were|have|has|had|can|could|would|will|should|may|might|am) (you|it|that|this|there|they|your|the|we|i|he|she)\b/i;

/** Marks of a written page, of code or of a script; nobody can hear them. */
const NOT_SPEECH =
  /[*_#`|{}<>[\]()\\~^]|https?:|^\s*[-•–]\s|^\s*\d+[.)]\s|:\s*$|\n\s*\n|\p{Extended_Pictographic}|[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;

const sentencesIn = (text: string): string[] => text.match(/[^.!?]+[.!?]*/g)?.map((sentence) => sentence.trim()) ?? [];

/** All that is wrong with a line, in no order; an empty list for one that can be said. Knows nothing of the plan. */
export function faultsOfLine(line: string): LineFault[] {
  const text = line.replaceAll('’', "'").trim();
  const sentences = sentencesIn(text);
  const last = sentences.at(-1) ?? '';
  const faults: [LineFault, boolean][] = [
    ['leads', LEADS.test(text)],
    ['judges', sentences.some((sentence) => JUDGES.test(sentence))],
    ['promises', PROMISES.test(text)],
    ['asks-protected', protectedTopicsOf(text).length > 0],
    ['several-questions', (text.match(/\?/g)?.length ?? 0) > 1],
    ['closed', last.endsWith('?') && CLOSED.test(last) && !OPEN_REQUEST.test(last)],
    ['too-long', plainWords(text).length > LONGEST_LINE],
    ['not-speech', NOT_SPEECH.test(text) || plainWords(text).length === 0],
    ['about-itself', ABOUT_ITSELF.test(text)],
  ];
  return faults.filter(([, isThere]) => isThere).map(([fault]) => fault);
}
