import type { LocalParticipant } from 'livekit-client';
import { expect, test, vi } from 'vitest';
import { openOwnTrack } from './open-own-track.ts';

function participant({ published = false } = {}) {
  const steps: string[] = [];
  const track = { mute: vi.fn(async () => void steps.push('muted')) };
  const localParticipant = {
    getTrackPublication: () => (published ? {} : undefined),
    setMicrophoneEnabled: vi.fn(async (enabled: boolean) => void steps.push(enabled ? 'on' : 'off')),
    createTracks: vi.fn(async () => [track]),
    publishTrack: vi.fn(async () => void steps.push('published')),
  };
  return { steps, room: { localParticipant: localParticipant as unknown as LocalParticipant } };
}

test('a microphone that was muted is muted before it is published', async () => {
  const { room, steps } = participant();
  await openOwnTrack(room, {}, true);
  expect(steps).toEqual(['muted', 'published']);
});

test('one that was not is opened, and one that is published already is only switched', async () => {
  const open = participant();
  await openOwnTrack(open.room, {}, false);
  expect(open.steps).toEqual(['on']);
  const there = participant({ published: true });
  await openOwnTrack(there.room, {}, true);
  expect(there.steps).toEqual(['off']);
});
