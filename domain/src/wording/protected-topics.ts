/** What must not be asked of a candidate, nor decide on one. */
export type ProtectedTopic =
  | 'age'
  | 'family'
  | 'health'
  | 'religion'
  | 'origin'
  | 'gender'
  | 'politics'
  | 'money'
  | 'past-pay'
  | 'offences'
  | 'looks'
  | 'private-life';

/** As the recruiter reads it: "Asks about …". */
export const TOPIC_WORDS: Record<ProtectedTopic, string> = {
  age: 'age',
  family: 'family',
  health: 'health or disability',
  religion: 'religion',
  origin: 'origin or native language',
  gender: 'gender or sexuality',
  politics: 'politics or union membership',
  money: 'private money matters',
  'past-pay': 'what somebody earned before',
  offences: 'offences',
  looks: 'looks',
  'private-life': 'private life',
};

/** In a question, a meaning or an anchor: the words that make it one about the topic. */
const ASKED: Record<ProtectedTopic, RegExp> = {
  age: /\b(how old are you|your (age|date of birth|birthday|birth year)|when were you born|year of birth|what year did you (graduate|finish school)|too (old|young)|(under|over) (the age of )?\d\d years old|retire(ment)? (plans?|age)|young (and|or|,)|digital native|youthful)\b/i,
  family:
    /\b(your (husband|wife|spouse|partner at home|boyfriend|girlfriend|children|kids|family|parents|marital status|marriage|fertility)|are you (married|single|divorced|engaged|pregnant|a (mother|father|parent))|(have|having|want|plan(ning)?( on| for)?|start(ing)?) (to have )?(a )?(children|kids|family|baby)|childcare|pregnan\w*|maternity|paternity|parental leave|look after (children|relatives))\b/i,
  health:
    /\b(your (health|illness|illnesses|disabilit\w+|medical|mental health|medication|sick (days|leave)|diagnos\w+|weight|vaccin\w+)|are you (healthy|ill|disabled|sick|fit and healthy)|do you (smoke|drink)|any (illness|disabilit\w+|medical condition\w*|health (issue|problem|condition)\w*)|sick days|chronic)\b/i,
  religion:
    /\b(your (religion|faith|church|mosque|synagogue|temple|beliefs)|are you (religious|a christian|christian|muslim|jewish|hindu|catholic|an atheist)|do you pray|religious|christian values|believe in god|sabbath|ramadan)\b/i,
  origin:
    /\b(where (are|were) you (really |originally )?(from|born)|your (nationality|ethnic\w*|race|origin|birthplace|native (language|country)|mother tongue|accent|citizenship|skin colou?r|caste)|native (english|german|french|speaker)\w*|are you (a )?(native|foreign\w*|immigrant)|mother tongue|what country (are|were) you)\b/i,
  gender:
    /\b(your (gender|sex|sexual\w*|pronouns)|sexual orientation|are you (gay|straight|lesbian|trans\w*|a (man|woman))|as a (woman|man|mother|father)\b)/i,
  politics:
    /\b(your (politic\w*|party|political views|union|trade union)|who (do|did|would) you vote|vote(d)? for|are you (a )?(member of|in) (a |the |any )?(trade |labou?r |workers )?union|political (party|views|opinion))\b/i,
  money:
    /\b(your (debts?|credit (score|history|rating)|mortgage|savings|rent)|do you own (a|your) (house|home|car)|bankrupt\w*|garnish\w*)\b/i,
  'past-pay':
    /\b(what (do|did) you (currently |now )?earn|your (current|present|previous|last|past) (salary|pay|wage|income|compensation)|salary history|how much (do|did) you (earn|make))\b/i,
  offences: /\b(your criminal|criminal record|been (arrested|convicted|in prison|in jail)|prison|convict(ed|ion)s?|police record)\b/i,
  looks: /\b(your (looks|appearance|height|hair|clothes|photo|tattoos?)|attractive|good[- ]looking|how tall)\b/i,
  'private-life':
    /\b(your (hobbies|weekends?|free time|spare time|private life|home life|housing|neighbou?rs|social media)|who do you live with|what do you do (at|on) weekends|military (discharge|service))\b/i,
};

const TOPICS = Object.keys(ASKED) as ProtectedTopic[];

/** The protected topics that a text asks about or decides by. */
export const protectedTopicsOf = (text: string): ProtectedTopic[] => TOPICS.filter((topic) => ASKED[topic].test(text));

/** What somebody tells of themselves and nobody may ask further about: illness, pregnancy, faith and the like, in the first person. */
const TOLD =
  /\b(i (was|am|became|got|had been|have been|had to be) (very |quite |really |seriously |chronically )?(ill|sick|pregnant|disabled|diagnosed|depressed|burn(ed|t) out|hospitali[sz]ed|in hospital|divorced|widowed|gay|lesbian|trans(gender)?|autistic|muslim|christian|jewish|hindu|religious|undocumented|a refugee|in rehab|sober)|my (cancer|illness|disability|disease|diagnosis|depression|anxiety|adhd|autism|epilepsy|diabetes|dyslexia|stammer|stutter|pregnancy|miscarriage|maternity|divorce|chemo\w*|surgery|operation|therapy|therapist|faith|religion|church|mosque|burnout|mental health|medication|wheelchair|transition)|i have (a |an )?(cancer|illness|disability|depression|anxiety|adhd|autism|epilepsy|diabetes|dyslexia|stammer|stutter|chronic \w+|disorder|condition|child(ren)? with)|(maternity|parental|paternity|sick) leave|my (husband|wife|son|daughter|child|children|kids|mother|father|mum|mom|dad|parents?|brother|sister|partner|family) (\w+ ){0,4}(died|passed away|was (ill|sick|dying|in hospital)|got (ill|sick)|had (cancer|a stroke|an accident)|death|illness|funeral)|nervous breakdown|lost (my|our) (baby|child|husband|wife|mother|father))\b/i;

export const tellsOfProtected = (text: string): boolean => TOLD.test(text);
