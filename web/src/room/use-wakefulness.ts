'use client';
import { useEffect } from 'react';
import type { Call } from './call.ts';

/** Comes back when a page that slept is looked at again, and keeps a phone's screen on meanwhile. */
export function useWakefulness(call: Call | undefined) {
  useEffect(() => {
    if (!call) return;
    let lock: WakeLockSentinel | undefined;
    const wake = async () => {
      if (document.visibilityState !== 'visible') return;
      call.wake();
      lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
    };
    void wake();
    document.addEventListener('visibilitychange', wake);
    document.addEventListener('resume', wake);
    window.addEventListener('pageshow', wake);
    window.addEventListener('online', wake);
    return () => {
      document.removeEventListener('visibilitychange', wake);
      document.removeEventListener('resume', wake);
      window.removeEventListener('pageshow', wake);
      window.removeEventListener('online', wake);
      void lock?.release();
    };
  }, [call]);
}
