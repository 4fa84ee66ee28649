import { addressHere } from '../../address-here.ts';
import { answers, waitForProcess } from '../../processes/wait-until.ts';
import { type Places, surroundings, webEnvironment } from '../environments.ts';
import type { Step } from '../narrator.ts';
import type { Start } from '../stack.ts';
import { buildWeb, webCommand } from '../web-build.ts';

const START_DEADLINE_MS = 30_000;

export async function buildPages(start: Start): Promise<void> {
  const env = { ...surroundings(start), NEXT_TELEMETRY_DISABLED: '1' };
  let step: Step | undefined;
  const onStart = () => {
    step = start.narrator('Pages, built once, about half a minute');
  };
  try {
    await buildWeb({ env, onStart, signal: start.signal });
    step?.done();
  } catch (error) {
    if (!start.signal.aborted) step?.failed('The pages could not be built');
    throw error;
  }
}

export async function startWeb(start: Start, places: Places): Promise<void> {
  const { WEB_PORT: port, WEB_HOST: host } = start.settings;
  const web = start.supervise({ name: 'web', ...webCommand(port, host), env: webEnvironment(start, places) });
  await waitForProcess(web, () => answers(addressHere(host, port)), START_DEADLINE_MS, start.signal);
}
