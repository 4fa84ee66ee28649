import { EventEmitter } from 'node:events';
import { type JobContext, voice } from '@livekit/agents';
import { expect, test, vi } from 'vitest';
import type { SpeechModels } from '../speech-models.ts';
import type { LineCache } from '../voice/line-cache.ts';
import type { startCandidateSession } from './candidate-session.ts';
import { LastingSession } from './lasting-session.ts';

const { Close, UserStateChanged } = voice.AgentSessionEventTypes;
const sessions = vi.hoisted((): import('node:events').EventEmitter[] => []);

vi.mock('./candidate-session.ts', () => ({
  startCandidateSession: (async () => {
    const session = new EventEmitter();
    sessions.push(session);
    return { session, close: async () => {}, recordingStartedAt: () => undefined } as never;
  }) satisfies typeof startCandidateSession,
}));

test('a session that is started again has not heard the candidate begin: they are not taken to speak for ever', async () => {
  const speaks: boolean[] = [];
  const quiet = { warn: () => {}, error: () => {} };
  const session = new LastingSession({
    ctx: { room: {} } as JobContext,
    models: {} as SpeechModels,
    cache: {} as LineCache,
    candidateIdentity: 'candidate-1',
    wordsSoFar: () => '',
    recording: null,
    log: quiet as never,
    onTurnEnded: () => {},
    onCandidateSpeaks: (isSpeaking) => speaks.push(isSpeaking),
    onEnded: () => {},
  });
  await session.start();
  sessions[0]?.emit(UserStateChanged, { newState: 'speaking' });
  sessions[0]?.emit(Close, { reason: voice.CloseReason.ERROR });
  await vi.waitFor(() => expect(sessions).toHaveLength(2));
  await vi.waitFor(() => expect(speaks).toEqual([true, false]));
});
