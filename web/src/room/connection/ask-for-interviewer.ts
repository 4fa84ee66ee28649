import type { CallState, CallStore } from './call-state.ts';

/** Longer than the six seconds after which the api gives a silent call up. */
const EVERY_MS = 7_000;

/** Asks again and again for an interviewer while this browser is in the room without one. @returns how to stop */
export function askForInterviewer(store: Pick<CallStore, 'getState' | 'subscribe'>, ask: () => Promise<unknown>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const wait = () => {
    clearTimeout(timer);
    timer = isAlone(store.getState()) && !isStopped ? setTimeout(again, EVERY_MS) : undefined;
  };
  const again = () => ask().then(wait, wait);
  wait();
  const forget = store.subscribe((state, before) => {
    if (isAlone(state) !== isAlone(before)) wait();
  });
  return () => {
    isStopped = true;
    forget();
    clearTimeout(timer);
  };
}

const isAlone = ({ connection, interviewerHere }: CallState) => connection === 'connected' && !interviewerHere;
