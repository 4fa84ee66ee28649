/** What a part of a job description speaks of. */
export type Section = 'work' | 'company' | 'offer' | 'process';

/** One line or sentence, and which part it stands in. */
export type Passage = { text: string; section: Section /** It would be welcome and is not asked for. */; isOptional: boolean };

/** Headings, in the order in which they are looked for. */
const HEADINGS: readonly [Section, RegExp][] = [
  [
    'work',
    /\b(responsibilit|your (job|role|tasks?|mission|profile|day|impact|work)|the (role|job|work|position)|what you('ll| will| would)?('re| are)? (do|be doing|need|bring|own|work)|you('ll| will)|duties|tasks|requirements?|qualifications?|skills?|experience|must[- ]haves?|nice[- ]to[- ]haves?|good to have|what we('re| are) looking for|who you are|about you|we('re| are) looking for|profile|essential|desirable|person spec|accountabilit|key (areas|results)|day[- ]to[- ]day|competenc|what success|first (90|ninety) days|job (description|summary|purpose))/i,
  ],
  [
    'offer',
    /\b(benefits?|perks|we (can )?offer|what (we|you) (offer|get|'ll get|will get)|what's in it|why (join|work|you'll love)|salary|compensation|pay\b|package|rewards?|our offer|life at|holiday|working (hours|pattern))/i,
  ],
  [
    'process',
    /\b(equal opportunit|diversity|inclusion|eeo|how to apply|apply|application|next steps|hiring process|interview process|recruitment process|data protection|privacy|right to work|safeguarding statement|accessibility|adjustments|accommodations?|disclaimer|agenc(y|ies)|visa|contact)/i,
  ],
  [
    'company',
    /\b(about (us|the company|the team|our|[A-Z])|who we are|our (company|story|mission|values|culture|team)|the company|company (profile|overview|description))/i,
  ],
];

const LONGEST_HEADING_WORDS = 8;

/** Sentences that speak of the company's offer or process wherever they stand. */
const BOILERPLATE: readonly [Section, RegExp][] = [
  [
    'process',
    /\b(equal[- ]opportunit|regardless of|without regard to|all qualified applicants|protected (characteristic|veteran)|we (welcome|encourage) applications|reasonable (adjustment|accommodation)|if you have a disability|background check|disclosure and barring|sponsor)/i,
  ],
  [
    'offer',
    /\b(days'? (of )?(paid )?(holiday|vacation|leave)|pension|health insurance|dental|gym|free (fruit|coffee|lunch|parking|drinks)|stock options|equity\b|bonus|401|home office allowance|company (events|car)|discount)/i,
  ],
];

/** A sentence about the company stands before the first heading, and elsewhere. */
const ABOUT_US =
  /^(we are|we're|we help|we make|we build|we sell|our (company|mission|customers|clients|products?))\b(?!.*\b(looking for|seeking|hiring)\b)/i;

const WELCOME =
  /\b(nice[- ]to[- ]have|good to have|desirable|bonus points|a (plus|bonus|advantage)|would be (helpful|nice|great|an advantage)|preferred|helpful if|advantageous|exposure to|ideally|not essential|not expected|optional)\b/i;

/** The description in passages, each with the part it stands in. Nothing is left out. */
export function passagesOf(description: string): Passage[] {
  let section: Section = 'work';
  let isWish = false;
  return description.split('\n').flatMap((line) => {
    const heading = headingOf(line);
    if (heading !== undefined) section = heading;
    if (heading !== undefined || line.trim().endsWith(':')) isWish = WELCOME.test(line);
    return sentencesOf(line).map((text) => ({
      text,
      section: BOILERPLATE.find(([, sign]) => sign.test(text))?.[0] ?? (ABOUT_US.test(text) ? 'company' : section),
      isOptional: isWish || WELCOME.test(text),
    }));
  });
}

function headingOf(line: string): Section | undefined {
  const bare = line
    .replace(/^[#*\-•\s\d.)]+/, '')
    .replace(/[*:_#]+\s*$/, '')
    .trim();
  const isMarked = /^(#+|\*\*|==)/.test(line) || /:\s*$/.test(line) || bare === bare.toUpperCase() || !/[.!,;]$/.test(bare);
  if (!isMarked || bare.split(/\s+/).length > LONGEST_HEADING_WORDS || /^[-•*+>]\s/.test(line)) return undefined;
  return HEADINGS.find(([, sign]) => sign.test(bare))?.[0];
}

const sentencesOf = (line: string): string[] =>
  line
    .split(/(?<=[.!?])\s+(?=[A-Z"“(])/)
    .map((sentence) => sentence.replace(/^[-–—•·*+>\s]+|^\d{1,2}[.)]\s+/, '').trim())
    .filter((sentence) => sentence !== '');
