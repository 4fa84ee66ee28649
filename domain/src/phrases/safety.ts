import type { Intent } from '../interview/intent.ts';

const MYSELF = '(kill(ing)?|hurt(ing)?|harm(ing)?|cut(ting)?) (myself|me)';

/** What nobody says of others or of long ago in these words. */
const DESPAIR = new RegExp(
  `\\b(i (\\w+ ){0,4}(think( \\w+)? about|think|thinking|thought|want|wanted|going|plan|feel like|might|could|wish)( \\w+){0,4} (${MYSELF}|suicide|end(ing)? (my life|it all|everything)|ending it|dying|die|disappear(ing)?|(was|were) dead|not (be|being|exist|existing) (here|alive|around|any ?more))|i (am|feel|have been|am feeling)( \\w+)? suicidal|suicidal (right )?now|i (will |shall |am going to |would |might |may )?(${MYSELF}|tried to kill myself)|(do not|no longer|not) want to (live|be alive|be here any ?more|exist|go on living|wake up)|(no|any|not see (a|any|the)) (reason|point|sense) (for me )?(to|in|of) (go on |going on |carry on |carrying on |keep )?(live|living|life|going on)|better off (without me|dead|if i)|what is the point (of (living|anything|it all|me)|everyone|any ?more)|nothing (to|worth) live? ?for|kill (you|him|her|them|everyone|somebody)( all)?( right)? now|i (will|am going to|want to) (hurt|kill|shoot|stab) (you|him|her|them|somebody|someone|everyone|people|my))\\b`,
);

/** Somebody is overwhelmed now. */
const OVERWHELMED =
  /\b((can not|unable to) (breathe|stop (crying|shaking|the tears)|take (it|this)( any ?more)?|cope|do (it|this) any ?more|bear (it|this)|go on (like this|any ?more)|keep it together|handle (it|this)( any ?more)?|hold it together|calm down|see the screen for tears|talk about (it|this|that) without crying)|i am (\w+ )?(crying|in tears|about to cry|going to cry|shaking( all over)?|trembling|hyperventilating|panicking|falling apart|breaking down|not (\w+ )?(okay|ok|all right|alright|well|fine)|overwhelmed|too upset|so upset|really upset|very upset|terrified|desperate|losing it|going to (faint|be sick|throw up|pass out)|a mess|a wreck|(getting|becoming|too|very|so) (really |very )?(emotional|upset)|having (a|an) (\w+ )?(breakdown|attack)|at the end of my (tether|rope|strength))|(a |an |again a |having a |getting a |my )?(panic|anxiety)( attack)? (please|now|right now|coming|again|starting|is)|(having|getting|get|got|feel|have) (\w+ ){0,2}(a |an )?(panic|anxiety)( attack)?|panicking|(makes|making|made) me (\w+ )?(cry|panic|feel sick|want to cry|so upset|too upset)|all too much( for me)?|(is|too) (\w+ )?too much for me|(brings|bringing|brought) (it |everything |that )?(all )?back|(falling|going) to pieces|in bits|in pieces|breaks my heart|feel(ing)? (so |really |very |completely |totally )?(hopeless|worthless|desperate|faint|dizzy|like crying|panicky|overwhelmed|broken)|(need|call) (a doctor|an ambulance)|heart is (racing|pounding)|everything is (falling apart|too much)|tears( are)? (in|running|coming)|(start|started|going) (to cry|crying) (now|again|sorry)|(father|mother|mum|mom|dad|husband|wife|son|daughter|child|baby|brother|sister|partner|best friend|friend) (\w+ ){0,2}(died|passed away|killed (him|her)self) (\w+ ){0,2}(yesterday|today|morning|night|week|days?)|emotional breakdown|too painful|hurts too much|fall(ing)? apart)\b/;

/** Behind the wheel and the like, now. */
const IN_TRAFFIC =
  /\b((am|is|m)( \w+){0,2} driving(?= (but|and|so|now|right|at|to|on|home|in|go|you|can|i|through|along|the (car|kids?|van|truck|bus|lorry|taxi)|my|please|while)\b|$)|driving (right now|at the moment|home|to (work|my|the|a)\b|on the|along|and (talking|listening))|(at|behind) the wheel(?! of (that|this|the (?!car|van|truck|bus)))|(on|onto|off) the (motorway|highway|freeway|autobahn|expressway|interstate|ring road|m\d+|a\d+)|in (the|my) (car|van|truck|lorry)( right now| now| and| but| on)?|doing (\w+ ){1,3}(on|in) the (m\d+|a\d+|motorway|highway|autobahn)|(on|riding) (my|the|a) (\w+ )?(bike|bicycle|motorbike|motorcycle|scooter|moped)|cycling (to|home|on|in|right|now|at|through|and)|in traffic(?! control)|stuck at (a |the )?(red )?lights?|red light|(am|m) (\w+ )?(crossing|merging|overtaking|reversing|parking|climbing)|pulling (out|over|in|into|onto)|(up|on) (a|the) (ladder|roof|scaffold\w*|forklift|crane)|standing on a|operating (a|the|my) (forklift|crane|machine|truck|excavator|tractor|saw|press)|i drive (now|right|to|through|at|home)|steering|sat ?nav|roundabout|(took|taking|take) (the|this|your) call (while|from)|next exit|without (a )?(rope|harness)|(hands|phone|you) on (hands ?free|speaker)|hands ?free|(park|pull over|stop the car|find a (place|spot|parking|lay ?by) ?(to (stop|park))?|change lanes?|turn (left|right)|watch the road|eyes on the road|concentrate on (the )?(road|driving|traffic)|get off the (road|motorway|highway))|(while|whilst|when) (i am )?driving|steering wheel|walking (along|across|on|next to|beside) (a|the) (\w+ )?(road|street|motorway)|crossing (a|the) (\w+ )?(road|street)|(nearly|almost) (hit|crashed|missed))\b/;

/** Then it is told of others, of long ago or of every day, and not of now. */
const STORY =
  /\b(used to|back then|at (the|that) time|(in|since) (19|20)\d\d|ago|when i (was|worked|had)|for (\w+ )?years|years? (as|of|on)|patients?|customers|clients|pupils?|students?|colleagues?|residents?|licen[cs]e|as a (driver|courier)|factory|company|usually|always|every (day|morning|week)|i (asked|told|called|helped|took|stopped|moved|put|decided|made|learned|learnt|started|wrote|trained|spoke)|we (had|were|moved|asked|called|stopped)|had to|i was (panicking|crying|shaking|overwhelmed|in tears|so nervous)|he|she|they|was driving|were driving|my (job|last job) was|project|team|deal|system|laughing|change (to|in) the|training|course)\b/;
const NOW = /\b(right now|at the moment|just now|now|this (minute|second)|i am sorry|can we|could we|so can|please|today|sorry)\b/;
/** So plain that it counts in whatever is told. */
const ABOUT_SELF = /\bi (will|am going to|want to|might) (kill|hurt|harm) myself\b/;
/** Longer ones are stories, if it is not despair. */
const MOST_WORDS = 45;

/** Whether somebody is in distress, or in danger because they talk while they drive. `core` is the whole utterance as `coreOf` gives it. */
export function safetyOf(core: string): Intent | undefined {
  const isStory = STORY.test(core) && !NOW.test(core);
  if (DESPAIR.test(core) && (!isStory || ABOUT_SELF.test(core))) return 'distress';
  if (core.split(' ').length > MOST_WORDS || isStory) return undefined;
  if (OVERWHELMED.test(core)) return 'distress';
  return IN_TRAFFIC.test(core) ? 'driving' : undefined;
}
