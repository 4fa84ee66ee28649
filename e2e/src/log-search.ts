import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type LogFile = { name: string; text: string };

export const readLogs = (folder: string): LogFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));

/** What a key or a ticket looks like, whichever it is. */
const SHAPES = {
  'a signed token': /eyJhbGciOiJ[\w-]*/g,
  'a ticket': /\b[0-9A-HJKMNP-TV-Z]{26}\b|\b(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}\b/g,
  'a link with a ticket': /#t=\w+/g,
};

/** Where in the logs something stands that must not: these very words, or anything in the shape of a key. */
export function found(logs: readonly LogFile[], words: readonly string[]): string[] {
  const spelled = [...new Set(words)].map((word) => ({ word, ways: [word, JSON.stringify(word).slice(1, -1), encodeURIComponent(word)] }));
  return logs.flatMap(({ name, text }) => {
    const lower = text.toLowerCase();
    const said = spelled.filter(({ ways }) => ways.some((way) => lower.includes(way.toLowerCase()))).map(({ word }) => `${name}: ${word}`);
    const shaped = Object.entries(SHAPES).flatMap(([what, shape]) =>
      [...text.matchAll(shape)].map(([match]) => `${name}: ${what}, ${match}`),
    );
    return [...said, ...shaped];
  });
}

const PHRASE_WORDS = 4;

/** Each few words that stand together in a text: long enough to be from it, short enough to find a piece of it. */
export function phrasesOf(text: string): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  return words.slice(0, Math.max(0, words.length - PHRASE_WORDS + 1)).map((_, at) => words.slice(at, at + PHRASE_WORDS).join(' '));
}
