'use client';
import { useEffect, useState } from 'react';
import { MicrophoneRemedy } from '#microphone/microphone-remedy.tsx';
import { useCall, useCallState } from '#room/connection/call-context.ts';
import { useTrouble } from '#room/controls/trouble.ts';
import { useCommand } from '#room/controls/use-command.ts';
import type { Floor } from '#room/floor/floor.ts';
import { MicrophonePick } from '#room/sound/microphone-pick.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

const LONG_AWAY_MS = 30_000;

/** What stands between them and the conversation, one thing at a time, the worst first. */
export function RoomTrouble({ floor }: { floor: Floor }) {
  const call = useCall();
  const { soundBlocked, soundMissed, microphone, microphoneDead, muted } = useCallState((state) => state);
  const sentence = useTrouble((state) => state.sentence);
  const longAway = useLongAway();
  if (longAway) {
    return (
      <Notice tone="attention" className="mb-3">
        This takes longer than usual. You may close the page and come back in this browser later: your place and everything you said are
        kept.
      </Notice>
    );
  }
  if (soundBlocked) {
    return (
      <div className="mb-3 grid gap-2.5">
        <p role="status" className="text-14 text-ink-2">
          Your browser plays no sound until you press. The interviewer may be speaking already; its words are written here.
        </p>
        <Button look="primary" size="large" onClick={() => void call.hear()}>
          Continue with sound
        </Button>
      </div>
    );
  }
  if (microphone !== 'opening' && microphone !== 'open') {
    return (
      <div className="mb-3 max-h-[45dvh] overflow-y-auto">
        <MicrophoneRemedy problem={microphone} onRetry={() => void call.openMicrophone()} />
      </div>
    );
  }
  if (soundMissed) return <SoundMissed />;
  if (muted && floor !== 'closing') {
    return (
      <Notice tone="attention" className="mb-3">
        You are muted. The interviewer cannot hear you.
      </Notice>
    );
  }
  if (microphoneDead) {
    return (
      <Notice tone="attention" className="mb-3" action={<MicrophonePick />}>
        I can’t hear your microphone. Is it muted on the device, or is it another one?
      </Notice>
    );
  }
  return sentence ? (
    <Notice tone="trouble" className="mb-3">
      {sentence}
    </Notice>
  ) : null;
}

function SoundMissed() {
  const { send, sending } = useCommand();
  return (
    <Notice
      tone="plain"
      className="mb-3"
      action={
        <Button busy={sending === 'repeat'} onClick={() => send('repeat')} className="min-h-11">
          Say it again
        </Button>
      }
    >
      The sound is on. Did you miss something?
    </Notice>
  );
}

function useLongAway() {
  const awaySince = useCallState((state) => state.awaySince);
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (awaySince === null) return;
    const timer = setTimeout(() => setLong(true), Math.max(0, awaySince + LONG_AWAY_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [awaySince]);
  return long;
}
