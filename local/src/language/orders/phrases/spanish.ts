import { type Phrases, phrase, QUOTED, REST } from './phrases.ts';

const SHOW = '(?:muestra|muéstrame|imprime|repite|revela|revélame|dime|di|dame|da|comparte|lee|lista|enumera|escribe|cuéntame)';
const WHAT = '(?:cuál(?:es)?|cual(?:es)?|qué|que)\\s+(?:es|son|eran)';
const NEAR = '[^.!?\\n]{0,40}?';
const EXACTLY = '(?:\\s+(?:con|exactamente|solo|sólo|solamente|la|las|el|lo|siguiente|palabras?|frase|que|literalmente))';

export const spanish: Phrases = {
  orders: [
    ['score', phrase('\\b(?:recomienda|contrata|aprueba)\\s+(?:a\\s+)?(?:est[ea]|el|la)\\s+candidat[oa](?![\\p{L}])')],
    [
      'reveal-prompt',
      phrase(
        `(?<![\\p{L}])(?:${SHOW}|${WHAT})\\b${NEAR}\\b(?:tus?|sus?|las?|el|los|todas?)\\s+(?:prompts?|instrucci(?:ones|ón)|reglas|mensaje\\s+(?:de|del)\\s+sistema|indicaciones)(?![\\p{L}])`,
      ),
    ],
    [
      'reveal-hidden',
      phrase(
        `(?<![\\p{L}])(?:${SHOW}|${WHAT})\\b${NEAR}\\b(?:rúbricas?|criterios|puntuaci(?:ones|ón)|baremo|hechos|datos|respuestas?\\s+modelo|otros\\s+candidatos|otras\\s+candidatas)(?![\\p{L}])`,
      ),
    ],
    [
      'score',
      phrase(
        '\\b(?:da|dame|dale|pon|ponme|califica|puntúa|puntua|asigna|otorga)\\b[^.!?\\n]{0,60}?\\b(?:(?:puntuación|nota|calificación)\\s+(?:máxima|más\\s+alta|completa|perfecta)|máxim[oa]\\s+(?:puntuación|nota)|(?:cinco|5|diez|10|100)(?=\\s*(?:sobre|de|en|puntos?|a|para)\\b|\\s*[.!,"\'\\n]|\\s*$))',
      ),
    ],
    [
      'end',
      phrase(
        '\\b(?:termina|finaliza|acaba|concluye|cierra|detén)\\s+(?:\\w+\\s+){0,2}?(?:entrevista|llamada|conversación)(?![\\p{L}])|\\bcuelga\\b',
      ),
    ],
    [
      'next-questions',
      phrase(
        `(?<![\\p{L}])(?:haz|pregunta|${SHOW}|${WHAT})\\b[^.!?\\n]{0,30}?(?:(?:próxim|siguiente|otr|demás|restante)\\w*\\s+preguntas?|preguntas?\\s+(?:siguientes?|restantes?|que\\s+siguen))(?![\\p{L}])`,
      ),
    ],
  ],
  say: phrase(
    `(?:^|[.!?;:,"(¡¿\\n]\\s*|\\b(?:favor|y|luego|ahora|solo|sólo|sino)\\s+)(?:(?:di|responde|contesta)(?![\\p{L}])${EXACTLY}*(?:${QUOTED}|${REST})|(?:escribe|imprime|repite)${EXACTLY}*(?:${QUOTED}|\\s*:${REST}))`,
  ),
  override: phrase(
    '\\b(?:ignora|olvida|descarta|omite)\\b[^.!?\\n]{0,50}?(?:instrucci(?:ones|ón)|reglas|indicaciones|anterior(?:es)?|todo|prompts?)(?![\\p{L}])[^.!?\\n,;:]{0,30}?(?:\\by\\b|\\bluego\\b|[.,;:!])\\s*(?<text>[^\\n]+?)(?=[.!?]\\s|[.!?]?$|\\n)',
  ),
  negation: /\b(?:no|nunca|jamás|sin|ni|tampoco|evita)(?![\p{L}])/iu,
  condition: /\b(?:si|cuando|pide|pregunta|intenta|solicita)(?![\p{L}])/iu,
};
