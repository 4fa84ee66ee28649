'use client';
import { Play, RotateCcw, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { type Recording, recordFor } from './record.ts';

type PracticeState = { at: 'idle' } | { at: 'recording'; stop: () => void } | { at: 'done'; url: string; playing: boolean };

const LONGEST_MS = 10_000;

/** Hear yourself as the interviewer would. It stays in this browser and is gone afterwards. */
export function Practice({ stream }: { stream: MediaStream }) {
  const [practice, setPractice] = useState<PracticeState>({ at: 'idle' });
  const audio = useRef<HTMLAudioElement>(null);
  const recording = useRef<Recording>(undefined);
  const url = practice.at === 'done' ? practice.url : undefined;
  useEffect(() => () => (url ? URL.revokeObjectURL(url) : undefined), [url]);
  useEffect(() => () => recording.current?.cancel(), []);

  const record = async () => {
    const started = recordFor(stream, LONGEST_MS);
    recording.current = started;
    setPractice({ at: 'recording', stop: started.stop });
    const blob = await started.result;
    if (blob) setPractice({ at: 'done', url: URL.createObjectURL(blob), playing: false });
  };
  const play = () => void audio.current?.play();

  return (
    <section aria-label="Practice" className="grid gap-3 border-t border-line pt-5">
      <div>
        <h2 className="font-medium">Try it out</h2>
        <p className="text-14 text-ink-3">Record a sentence and hear it back. Nobody else hears it and nothing is kept.</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {practice.at === 'recording' ? (
          <Button size="room" onClick={practice.stop}>
            <Square aria-hidden className="size-3.5 fill-current text-brick" strokeWidth={1.5} />
            Stop recording
          </Button>
        ) : (
          <Button size="room" onClick={record}>
            {practice.at === 'done' ? (
              <RotateCcw aria-hidden className="size-4" strokeWidth={1.5} />
            ) : (
              <span aria-hidden className="size-3 rounded-full bg-brick" />
            )}
            {practice.at === 'done' ? 'Record again' : 'Record a sentence'}
          </Button>
        )}
        {practice.at === 'done' && (
          <Button size="room" onClick={play}>
            <Play aria-hidden className="size-4 fill-current" strokeWidth={1.5} />
            {practice.playing ? 'Playing…' : 'Play it back'}
          </Button>
        )}
      </div>
      {practice.at === 'done' && (
        // biome-ignore lint/a11y/useMediaCaption: it is the candidate's own voice of a moment ago.
        <audio
          ref={audio}
          src={practice.url}
          autoPlay
          onPlay={() => setPractice({ ...practice, playing: true })}
          onEnded={() => setPractice({ ...practice, playing: false })}
        />
      )}
    </section>
  );
}
