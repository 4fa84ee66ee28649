'use client';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Call } from './call.ts';
import type { CallState } from './call-state.ts';

export const CallContext = createContext<Call | null>(null);

export function useCall(): Call {
  const call = useContext(CallContext);
  if (!call) throw new Error('A part of the room was used outside of it.');
  return call;
}

export const useCallState = <T>(select: (state: CallState) => T) => useStore(useCall().store, select);
