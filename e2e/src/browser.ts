import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--autoplay-policy=no-user-gesture-required',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
];

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROME_PATH, ...found].find((path) => path !== undefined && existsSync(path));
}

/** The machine's browser, else the one that a package brings (Linux, x64). */
async function executable(): Promise<string> {
  const found = installed();
  if (found !== undefined) return found;
  const bundled = await import('@sparticuz/chromium');
  return await bundled.default.executablePath();
}

export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: await executable(), args: ARGS });
}
