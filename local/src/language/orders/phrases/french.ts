import { type Phrases, phrase, QUOTED, REST } from './phrases.ts';

const SHOW =
  '(?:montre|affiche|imprime|répète|répétez|repete|révèle|révélez|revele|dis|donne|donnez|partage|lis|liste|énumère|écris|récite)(?:-(?:moi|nous))?';
const WHAT = "(?:quel(?:le)?s?\\s+(?:est|sont)|qu[’']est-ce\\s+que)";
const NEAR = '[^.!?\\n]{0,40}?';
const EXACTLY = '(?:\\s+(?:avec|par|exactement|seulement|uniquement|juste|les?|la|mots?|phrase|suivante?|que|textuellement))';

export const french: Phrases = {
  orders: [
    ['score', phrase('(?<![\\p{L}])(?:recommandez?|embauchez?|retiens)\\s+(?:ce|cette|le|la)\\s+candidat(?:e)?(?![\\p{L}])')],
    [
      'reveal-prompt',
      phrase(
        `(?<![\\p{L}])(?:${SHOW}|${WHAT})(?![\\p{L}])${NEAR}(?<![\\p{L}])(?:ton|ta|tes|votre|vos|les?|la|toutes)\\s+(?:tes\\s+|vos\\s+|les\\s+)?(?:prompts?|instructions?|invite\\s+système|consignes?|règles|message\\s+système)(?![\\p{L}])`,
      ),
    ],
    [
      'reveal-hidden',
      phrase(
        `(?<![\\p{L}])(?:${SHOW}|${WHAT})(?![\\p{L}])${NEAR}(?<![\\p{L}])(?:grille|barème|critères|notation|notes|corrigé|faits|autres\\s+candidat(?:e?s))(?![\\p{L}])`,
      ),
    ],
    [
      'score',
      phrase(
        '(?<![\\p{L}])(?:donne|donnez|mets|mettez|attribue|attribuez|note|notez|évalue)(?:-(?:moi|lui))?(?![\\p{L}])[^.!?\\n]{0,60}?(?:note\\s+(?:maximale|maximum|parfaite|la\\s+plus\\s+haute)|meilleure\\s+note|score\\s+(?:maximal|maximum|parfait)|(?<![\\p{L}])(?:cinq|5|dix|10|100)(?=\\s*(?:sur|/|points?|à|pour|en|partout)|\\s*[.!,"\'\\n]|\\s*$))',
      ),
    ],
    [
      'end',
      phrase(
        '(?<![\\p{L}])(?:termine|terminez|finis|finissez|arrête|arrêtez|conclus|mets\\s+fin)(?![\\p{L}])[^.!?\\n]{0,15}?(?:entretien|appel|conversation)(?![\\p{L}])|\\braccroche[z]?\\b',
      ),
    ],
    [
      'next-questions',
      phrase(
        `(?<![\\p{L}])(?:pose|posez|${SHOW}|${WHAT})(?![\\p{L}])[^.!?\\n]{0,30}?(?:(?:prochaine|autre)s?\\s+questions?|questions?\\s+(?:suivante|restante)s?)(?![\\p{L}])`,
      ),
    ],
  ],
  say: phrase(
    `(?:^|[.!?;:,"(\\n]\\s*|(?<![\\p{L}])(?:plaît|plait|et|puis|maintenant|seulement|mais)\\s+)(?:(?:dis|dites|réponds|répondez)(?![\\p{L}-])${EXACTLY}*(?:${QUOTED}|${REST})|(?:écris|affiche|imprime|répète|répétez)${EXACTLY}*(?:${QUOTED}|\\s*:${REST}))`,
  ),
  override: phrase(
    '(?<![\\p{L}])(?:ignore|ignorez|oublie|oubliez|néglige)(?![\\p{L}])[^.!?\\n]{0,50}?(?<![\\p{L}])(?:instructions?|consignes?|règles|précédentes?|précède|prompts?|tout)(?![\\p{L}])[^.!?\\n,;:]{0,30}?(?:\\bet\\b|\\bpuis\\b|[.,;:!])\\s*(?<text>[^\\n]+?)(?=[.!?]\\s|[.!?]?$|\\n)',
  ),
  negation: /(?<![\p{L}])(?:ne|n[’']|jamais|pas|sans|aucune?|évite)(?![\p{L}])/iu,
  condition: /(?<![\p{L}])(?:si|s[’']il|quand|lorsque|demande|essaie|tente)(?![\p{L}])/iu,
};
