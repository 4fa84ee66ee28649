import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const WIDTH = 44;
const paint = (style: Style, text: string) => styleText(style, text, { stream: process.stdout });
const seconds = (ms: number) => `${(ms / 1000).toFixed(ms < 9_950 ? 1 : 0)} s`;
const write = (text: string) => void process.stdout.write(`${text}\n`);

/** Plain lines, so that a file of them reads as well as a screen. */
export const terminal = {
  line: (text = '') => write(text && `  ${text}`),
  faint: (text: string) => write(`  ${paint('dim', text)}`),
  title: (text: string) => write(`\n  ${paint('bold', text)}\n`),
  field: (name: string, value: string) => write(`  ${paint('dim', name.padEnd(11))} ${value}`),
  done: (text: string, elapsedMs: number) =>
    write(`  ${paint('green', '✓')} ${text.padEnd(WIDTH)} ${paint('dim', seconds(elapsedMs).padStart(6))}`),
  warning: (text: string) => write(`  ${paint('yellow', '!')} ${text.replaceAll('\n', '\n    ')}`),
  problem: (text: string) => void process.stderr.write(`\n  ${paint('red', '✗')} ${text.replaceAll('\n', '\n    ')}\n\n`),
  link: (text: string) => paint('cyan', text),
  seconds,
};

/** One piece of work: a line when it begins, another with its time when it ends. */
export function tellStep(what: string) {
  const startedAt = Date.now();
  write(`  ${paint('dim', '·')} ${what}`);
  return {
    done: () => terminal.done(what, Date.now() - startedAt),
    failed: (reason: string) => terminal.warning(reason),
  };
}
