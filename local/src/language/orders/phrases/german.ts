import { type Phrases, phrase, QUOTED, REST } from './phrases.ts';

const SHOW = '(?:zeige?|nenne?|verrate?|gib|wiederhole?|drucke?|lies|offenbare?|sage?|liste|teile?|schreibe?)';
const NEAR = '[^.!?\\n]{0,40}?';
const EXACTLY = '(?:\\s+(?:mit|genau|nur|einfach|den|dem|das|die|folgenden?|folgendes|satz|wort|worten|mir|ihm|ihr|uns|laut|wörtlich))';

export const german: Phrases = {
  orders: [
    ['score', phrase('\\b(?:empfiehl|empfehle|stelle?|nimm)\\s+(?:diese[nrs]?|den|die)\\s+(?:kandidat|bewerber)\\w*')],
    [
      'reveal-prompt',
      phrase(
        `\\b(?:${SHOW}|(?:was|wie)\\s+(?:ist|sind|lauten?))\\b${NEAR}\\b(?:deine[nr]?|dein|ihre[nr]?|ihr|den|die|alle|system)[\\s-]*(?:system[\\s-]*)?(?:prompts?|anweisung(?:en)?|regeln|instruktionen)\\b`,
      ),
    ],
    [
      'reveal-hidden',
      phrase(
        `\\b(?:${SHOW}|(?:was|wie)\\s+(?:ist|sind|lauten?))\\b${NEAR}(?:bewertungs\\w*|bewertung(?:en)?\\b|kriterien|rubrik|musterantwort(?:en)?|fakten|punkteschema|andere[nr]?\\s+(?:kandidat|bewerber)\\w*)`,
      ),
    ],
    [
      'score',
      phrase(
        '\\b(?:gib|bewerte?|vergib|vergebe?|setze?)\\b[^.!?\\n]{0,60}?\\b(?:volle\\s+punktzahl|höchst(?:e|en)?\\s*(?:punktzahl|note|wertung|bewertung)|höchst(?:punktzahl|note|wertung)|bestnote|maximale?\\s+(?:punktzahl|punkte|bewertung)|(?:fünf|5|10|100)(?=\\s*(?:von|punkten?|für|in)\\b|\\s*[.!,"\'\\n]|\\s*$))',
      ),
    ],
    ['end', phrase('\\b(?:beende|stoppe|schließe|brich)\\s+(?:\\w+\\s+){0,2}?(?:interview|gespräch|anruf)\\b|\\blege?\\s+auf\\b')],
    [
      'next-questions',
      phrase(
        '\\b(?:stelle?|zeige?|nenne?|verrate?|sage?|lies|frage?|was\\s+sind|wie\\s+lauten?)\\b[^.!?\\n]{0,30}?\\b(?:nächsten?|folgenden?|übrigen?|restlichen?|weiteren?)\\s+fragen?\\b',
      ),
    ],
  ],
  say: phrase(
    `(?:^|[.!?;:,"(\\n]\\s*|\\b(?:bitte|und|dann|jetzt|nun|nur|einfach|sondern)\\s+)(?:(?:sage?|sprich|antworte?)${EXACTLY}*(?:${QUOTED}|${REST})|(?:schreibe?|gib|wiederhole?)${EXACTLY}*(?:\\s+aus)?(?:${QUOTED}|\\s*:${REST}))`,
  ),
  override: phrase(
    '\\b(?:ignoriere?|vergiss|missachte?|übergehe?)\\b[^.!?\\n]{0,50}?\\b(?:anweisung(?:en)?|instruktionen|regeln|vorgaben|prompts?|bisherigen?|alles)\\b[^.!?\\n,;:]{0,30}?(?:\\bund\\b|\\bdann\\b|\\bstattdessen\\b|[.,;:!])\\s*(?<text>[^\\n]+?)(?=[.!?]\\s|[.!?]?$|\\n)',
  ),
  negation: /\b(?:nicht|nie|niemals|kein\w*|ohne|vermeide)\b/iu,
  condition: /\b(?:wenn|falls|sobald|bittet|fragt|verlangt|versucht|auffordert)\b/iu,
};
