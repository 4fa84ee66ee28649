'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { MicrophoneCheck } from '#microphone/microphone-check.tsx';
import { useRoomAhead } from './ahead/use-room-ahead.ts';
import { JoiningBones } from './page/joining-bones.tsx';
import type { OwnInterview } from './queries.ts';
import { ReadyToStart } from './ready-to-start.tsx';
import { WhatYouAgreed } from './what-you-agreed.tsx';

const Room = dynamic(() => import('./page/room.tsx').then((module) => module.Room), { ssr: false, loading: JoiningBones });

type ConversationProps = { publicId: string; interview: OwnInterview; onOver: () => void };

/** Microphone, start, room. A conversation that runs already goes straight to its room. */
export function Conversation({ publicId, interview, onOver }: ConversationProps) {
  const [stage, setStage] = useState<'agreed' | 'microphone' | 'start' | 'room'>(
    interview.status.state === 'ready' ? 'microphone' : 'room',
  );
  const ahead = useRoomAhead(publicId, stage !== 'room' && interview.voice === 'ready');
  if (stage === 'agreed') return <WhatYouAgreed publicId={publicId} interview={interview} onContinue={() => setStage('microphone')} />;
  if (stage === 'microphone')
    return <MicrophoneCheck job={interview.job} onBack={() => setStage('agreed')} onContinue={() => setStage('start')} />;
  if (stage === 'start')
    return <ReadyToStart interview={interview} onBack={() => setStage('microphone')} onStart={() => setStage('room')} />;
  return <Room publicId={publicId} interview={interview} ahead={ahead.current} onOver={onOver} />;
}
