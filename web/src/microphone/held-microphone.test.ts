import { afterEach, expect, test, vi } from 'vitest';
import { HeldMicrophone } from './held-microphone.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser whose microphones open when the test says so, and which of them are still open. */
function browser() {
  const open = new Set<string>();
  const asked: { deviceId: string; answer: () => void }[] = [];
  const getUserMedia = ({ audio }: { audio: { deviceId?: { exact: string } } }) =>
    new Promise((resolve) => {
      const deviceId = audio.deviceId?.exact ?? 'any';
      const answer = () => {
        open.add(deviceId);
        resolve({ getTracks: () => [{ stop: () => open.delete(deviceId) }] });
      };
      asked.push({ deviceId, answer });
    });
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  return { open, asked };
}

test('a microphone that opens after the page was left is closed at once', async () => {
  const { open, asked } = browser();
  const held = new HeldMicrophone();
  const opened = held.open('a');
  held.release();
  asked[0]?.answer();
  expect(await opened).toBeUndefined();
  expect([...open]).toEqual([]);
});

test('of two asked for, the one that was asked for last stays, whichever opens first', async () => {
  const { open, asked } = browser();
  const held = new HeldMicrophone();
  const both = [held.open('a'), held.open('b')];
  asked[1]?.answer();
  asked[0]?.answer();
  const [first, second] = await Promise.all(both);
  expect([first, second !== undefined]).toEqual([undefined, true]);
  expect([...open]).toEqual(['b']);
  held.release();
  expect([...open]).toEqual([]);
});
