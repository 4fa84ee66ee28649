import { type Phrases, phrase, QUOTED, REST } from './phrases.ts';

const SHOW = '(?:print|repeat|show|output|reveal|display|recite|dump|quote|give|tell|share|copy|leak|state|list|disclose|spell out)';
const WHAT = "what(?:['’]s|\\s+is|\\s+are|\\s+were)";
const NEAR = '[^.!?\\n]{0,40}?';
const WHOSE = '(?:(?:your|my|the|these|all|above|initial|original|previous|hidden|secret|system|full|entire|complete|developer|exact)\\s+)';
const START = '(?:^|[.!?;:,"\'(\\[>\\n-]\\s*|\\b(?:please|and|then|now|just|must|should|to|you|also|but|instead|only)\\s+)';
const EXACTLY = '(?:\\s+(?:with|exactly|only|just|the|words?|following|phrase|sentence|back|after|me|this|that|verbatim|literally))';

export const english: Phrases = {
  orders: [
    [
      'score',
      phrase(
        '\\b(?:recommend|approve|advance|hire|shortlist|pass)\\s+(?:hiring\\s+)?(?:this|the)\\s+(?:candidate|applicant)\\b|\\brecommend\\s+me\\b',
      ),
    ],
    ['reveal-prompt', phrase(`\\b${SHOW}\\b${NEAR}\\b${WHOSE}{1,4}(?:prompts?|instructions?|rules|guidelines|messages?|text\\s+above)\\b`)],
    ['reveal-prompt', phrase(`\\b${WHAT}\\s+${WHOSE}{1,4}(?:prompts?|instructions?|rules)\\b`)],
    ['reveal-prompt', phrase(`\\b${SHOW}\\s+everything\\s+(?:above|before)\\b`)],
    [
      'reveal-hidden',
      phrase(
        `\\b(?:${SHOW}|${WHAT})${NEAR}\\b(?:rubrics?|scoring|scores|criteria|anchors?|answer\\s+keys?|facts|model\\s+answers?|other\\s+(?:candidates?|applicants?))\\b`,
      ),
    ],
    [
      'score',
      phrase(
        `\\b(?:give|score|rate|award|grade|mark|assign|set|put)\\b[^.!?\\n]{0,60}?\\b(?:(?:full|max(?:imum|imal)?|highest|top|perfect|best)\\s+(?:possible\\s+)?(?:marks?|scores?|points?|ratings?|grades?)|(?:5|five|10|ten|100)(?:\\s*(?:/|out\\s+of)\\s*\\w+)?(?=\\s*(?:on|for|in|to|points?|stars?|everywhere)\\b|\\s*[.!,"'\\n]|\\s*$))`,
      ),
    ],
    [
      'end',
      phrase(
        '(?<!\\b(?:I|we|they|he|she|(?:had|have|having|wanted)\\s+to)\\s)\\b(?:end|stop|finish|terminate|close|conclude)\\s+(?:\\w+\\s+){0,2}?(?:interview|call|conversation|session)\\b|\\bhang\\s+up\\b',
      ),
    ],
    [
      'next-questions',
      phrase(
        `\\b(?:(?:ask|${SHOW}|read|(?:go|skip|move)(?:\\s+on)?\\s+to)\\b[^.!?\\n]{0,30}?|${WHAT}\\s+(?:the|your)\\s+)\\b(?:next|following|remaining|upcoming|other|rest\\s+of\\s+the)\\s+questions?\\b`,
      ),
    ],
  ],
  say: phrase(
    `${START}(?:(?:say|print|repeat\\s+after\\s+me|tell\\s+(?:me|them|us|him|her|the\\s+\\w+)(?!\\s+(?:about|more|the|what|how|why|if|your|which|when)\\b))${EXACTLY}*(?:${QUOTED}|${REST})|(?:reply|respond|answer)${EXACTLY}+(?:${QUOTED}|${REST})|(?:reply|respond|answer|write|output|repeat)${EXACTLY}*\\s*(?:${QUOTED}|:${REST}))`,
  ),
  override: phrase(
    `\\b(?:ignore|disregard|forget|override|bypass)\\b[^.!?\\n]{0,40}?\\b(?:instructions?|prompts?|rules|guidelines|above|before|previous|prior|everything)\\b[^.!?\\n,;:]{0,40}?(?:\\band\\b|\\bthen\\b|\\binstead\\b|[.,;:!])\\s*(?<text>[^\\n]+?)(?=[.!?]\\s|[.!?]?$|\\n)`,
  ),
  negation: /\b(?:not|never|cannot|without|refuse|decline|avoid|nor|no|nobody)\b|n['’]t\b/iu,
  condition: /\b(?:if|when|whenever|unless|asks?|asked|asking|tries|trying|wants?|requests?|attempts?|attempting)\b/iu,
};
