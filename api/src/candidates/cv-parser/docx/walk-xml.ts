import { RefusedCv } from '../cv-reading.ts';

export type Attributes = ReadonlyMap<string, string>;
export type XmlEvent =
  | { kind: 'open'; name: string; attributes: Attributes }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const DEEPEST = 300;
const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const ATTRIBUTE = String.raw`\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*')`;
const TOKEN = new RegExp(
  String.raw`<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|</(${NAME})\s*>|<(${NAME})((?:${ATTRIBUTE})*)\s*(/?)>|([^<]+)`,
  'y',
);
const ATTRIBUTES = new RegExp(String.raw`(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * The events of a well-formed document, in order. No document type, so no entities but the five and no files from outside;
 * anything it does not know is damage, so that no other program can read something else here.
 */
export function* walkXml(xml: string): Generator<XmlEvent> {
  const open: string[] = [];
  TOKEN.lastIndex = xml.startsWith('\uFEFF') ? 1 : 0;
  while (TOKEN.lastIndex < xml.length) {
    const token = TOKEN.exec(xml);
    if (!token) throw new RefusedCv('damaged');
    const position = TOKEN.lastIndex;
    const [, data, closing, opening, attributes, selfClosing, text] = token;
    if (data !== undefined) yield { kind: 'text', text: data };
    else if (text !== undefined) yield { kind: 'text', text: decode(text) };
    else if (closing) {
      if (open.pop() !== closing) throw new RefusedCv('damaged');
      yield { kind: 'close', name: closing };
    } else if (opening) {
      if (open.length >= DEEPEST) throw new RefusedCv('too-complex');
      yield { kind: 'open', name: opening, attributes: attributesOf(attributes ?? '') };
      if (selfClosing) yield { kind: 'close', name: opening };
      else open.push(opening);
    }
    // The expression is shared with other walks; each goes on from its own place.
    TOKEN.lastIndex = position;
  }
  if (open.length) throw new RefusedCv('damaged');
}

function attributesOf(text: string): Attributes {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(ATTRIBUTES)) if (name) attributes.set(name, decode(double ?? single ?? ''));
  return attributes;
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));|&/gi, (_, decimal?: string, hex?: string, name?: string) => {
    const known = name ? ENTITIES[name] : undefined;
    if (known) return known;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    if (Number.isNaN(code) || code > 0x10ffff) throw new RefusedCv('damaged');
    return String.fromCodePoint(code);
  });
}
