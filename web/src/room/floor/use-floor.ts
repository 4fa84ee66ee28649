'use client';
import { useCallState } from '#room/connection/call-context.ts';
import { type Floor, floorOf } from './floor.ts';

/** A union, so that no part of the room can listen in a call that is lost. */
export const useFloor = (): Floor => useCallState(floorOf);
