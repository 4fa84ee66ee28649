type Page = {
  document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  window: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  wakeLock: Pick<WakeLock, 'request'> | undefined;
};

/** Wakes the call when a page that slept is looked at again, and keeps a phone's screen on meanwhile. @returns how to end it */
export function stayAwake(wakeCall: () => void, { document, window, wakeLock }: Page): () => void {
  let isOver = false;
  let isAsking = false;
  let lock: WakeLockSentinel | undefined;
  // The browser takes the lock back whenever the page is hidden; until then one is enough.
  const hold = async () => {
    if (isAsking || lock?.released === false) return;
    isAsking = true;
    lock = await wakeLock?.request('screen').catch(() => undefined);
    isAsking = false;
    if (isOver) await lock?.release();
  };
  const wake = () => {
    if (document.visibilityState !== 'visible') return;
    wakeCall();
    void hold();
  };
  wake();
  const listening = [...ON_DOCUMENT.map((type) => [document, type] as const), ...ON_WINDOW.map((type) => [window, type] as const)];
  for (const [target, type] of listening) target.addEventListener(type, wake);
  return () => {
    isOver = true;
    for (const [target, type] of listening) target.removeEventListener(type, wake);
    void lock?.release();
  };
}

const ON_DOCUMENT = ['visibilitychange', 'resume'];
const ON_WINDOW = ['pageshow', 'online'];
