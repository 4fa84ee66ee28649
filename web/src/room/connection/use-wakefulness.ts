'use client';
import { useEffect } from 'react';
import type { Call } from './call.ts';
import { stayAwake } from './stay-awake.ts';

export function useWakefulness(call: Call | undefined) {
  useEffect(() => call && stayAwake(() => call.wake(), { document, window, wakeLock: navigator.wakeLock }), [call]);
}
