import { voice } from '@livekit/agents';
import type { Room } from '@livekit/rtc-node';
import type { SpeechModels } from '../speech-models.ts';
import { ScriptedModel } from '../voice/scripted-model.ts';
import { TurnDetector } from './turn-detector.ts';

/** Milliseconds. */
const END_OF_TURN = { mode: 'fixed', minDelay: 500, maxDelay: 2_500 } as const;
const CUT_IN_AFTER_MS = 500;

/** Sound only; the framework would otherwise keep transcripts and traces too. */
const RECORD_SOUND = { audio: true, traces: false, logs: false, transcript: false } as const;

/** A room's own input and output must exist before the session starts, and asks for the agent that the session does not have yet. */
class SessionWithUpcomingAgent extends voice.AgentSession {
  #upcoming: voice.Agent | undefined;

  override get currentAgent(): voice.Agent {
    return this.#upcoming ?? super.currentAgent;
  }

  expect(agent: voice.Agent): void {
    this.#upcoming = agent;
  }
}

type SessionOf = { models: SpeechModels; candidateIdentity: string; recordsVoice: boolean; wordsSoFar: () => string };
export type CandidateSession = { session: voice.AgentSession; close(): Promise<void>; recordingStartedAt(): number | undefined };

/**
 * Listens to one candidate and speaks to them. Given the room, the framework's own start would send its state and every
 * tool call to the candidate over `lk.agent.session`; with input and output made here it sends captions and nothing else.
 */
export async function startCandidateSession(
  room: Room,
  agent: voice.Agent,
  { models, candidateIdentity, recordsVoice, wordsSoFar }: SessionOf,
): Promise<CandidateSession> {
  const session = new SessionWithUpcomingAgent({
    stt: models.recognition,
    tts: models.voice,
    vad: models.vad,
    llm: new ScriptedModel(),
    ttsTextTransforms: null,
    userAwayTimeout: null,
    aecWarmupDuration: null,
    turnHandling: {
      turnDetection: new TurnDetector(wordsSoFar),
      endpointing: END_OF_TURN,
      interruption: {
        mode: 'vad',
        minDuration: CUT_IN_AFTER_MS,
        minWords: 0,
        resumeFalseInterruption: false,
        discardAudioIfUninterruptible: false,
      },
      preemptiveGeneration: { enabled: false },
    },
  });
  session.expect(agent);
  const roomIo = new voice.RoomIO({
    agentSession: session,
    room,
    inputOptions: { participantIdentity: candidateIdentity, closeOnDisconnect: false, textEnabled: false },
  });
  roomIo.start();
  await session.start({ agent, record: recordsVoice ? RECORD_SOUND : false });
  return { session, close: () => roomIo.close(), recordingStartedAt: () => session._recorderIO?.recordingStartedAt };
}
