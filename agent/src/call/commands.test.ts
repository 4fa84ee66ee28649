import { EventEmitter } from 'node:events';
import type { Room } from '@livekit/rtc-node';
import { expect, test } from 'vitest';
import { listenForCommands } from './commands.ts';

function received(...packets: [body: unknown, sender: object | undefined, topic: string][]): string[] {
  const room = new EventEmitter();
  const commands: string[] = [];
  listenForCommands(room as unknown as Room, (command) => commands.push(command));
  for (const [body, sender, topic] of packets) {
    const payload = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
    room.emit('dataReceived', payload, sender, undefined, topic);
  }
  return commands;
}

test('a button that the server passed on is heard, once', () => {
  const skip = { command: 'skip', id: '1' };
  expect(received([skip, undefined, 'viva.command'], [skip, undefined, 'viva.command'])).toEqual(['skip']);
});

test('a packet with a sender, of another topic or of no meaning is nothing', () => {
  const end = { command: 'end', id: '2' };
  const sender = { identity: 'candidate-1' };
  expect(received([end, sender, 'viva.command'], [end, undefined, 'chat'], ['{', undefined, 'viva.command'])).toEqual([]);
  expect(received([{ command: 'score', id: '3' }, undefined, 'viva.command'])).toEqual([]);
});
