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
  // A name that reaches this machine and yet is no loopback name: what a page opened from another device is like.
  '--host-resolver-rules=MAP another-device.test 127.0.0.1',
];
const FAKE_DEVICE = '--use-fake-device-for-media-stream';
/** `there`: and nobody is asked for it; `asked-for`: the context's permissions answer; `missing`: this machine has none. */
const MICROPHONE = {
  there: [FAKE_DEVICE, '--use-fake-ui-for-media-stream'],
  'asked-for': [FAKE_DEVICE],
  missing: [],
};
/** Where a machine has a microphone, the browser does not find it. */
const SOUNDLESS = { ALSA_CONFIG_PATH: '/dev/null', PULSE_SERVER: '/dev/null', PIPEWIRE_REMOTE: '/dev/null' };

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

export async function launchBrowser({ microphone = 'there' }: { microphone?: keyof typeof MICROPHONE } = {}): Promise<Browser> {
  const args = [...ARGS, ...MICROPHONE[microphone]];
  return await chromium.launch({
    executablePath: await executable(),
    args,
    env: { ...process.env, ...(microphone === 'missing' && SOUNDLESS) },
  });
}
