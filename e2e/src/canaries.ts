import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Running } from './start-everything.ts';

const SHORTEST_COOKIE = 20;
const TELLTALE = 40;
const file = ({ logsDir }: Pick<Running, 'logsDir'>) => join(dirname(logsDir), 'canaries');

/** Keeps words for the test that comes last: none of them may stand in a log. */
export function remember(running: Running, ...words: string[]): void {
  appendFileSync(file(running), words.map((word) => `${word}\n`).join(''));
}

export async function rememberCookies(running: Running, browser: Browser | undefined): Promise<void> {
  for (const context of browser?.contexts() ?? []) {
    const cookies = await context.cookies();
    remember(running, ...cookies.filter(({ value }) => value.length >= SHORTEST_COOKIE).map(({ value }) => value.slice(0, TELLTALE)));
  }
}

export const remembered = (running: Running): string[] =>
  existsSync(file(running)) ? readFileSync(file(running), 'utf8').split('\n').filter(Boolean) : [];
