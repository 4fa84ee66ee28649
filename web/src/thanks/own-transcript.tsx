'use client';
import { useQuery } from '@tanstack/react-query';
import { ownTranscriptQuery } from '#room/queries.ts';
import { Bone } from '#ui/bones.tsx';
import { LoadFailed } from '#ui/load-failed.tsx';

/** Exactly what was written down. */
export function OwnTranscript({ publicId }: { publicId: string }) {
  const transcript = useQuery(ownTranscriptQuery(publicId));
  return (
    <section aria-label="What was written down" className="mt-8 border-t border-line pt-6">
      <h2 className="text-16 font-medium">What was written down</h2>
      <p className="mb-5 text-14 text-ink-3">Your words as they were heard. Whoever reads them sees the same.</p>
      {transcript.error ? (
        <LoadFailed what="Your transcript" error={transcript.error} onRetry={transcript.refetch} />
      ) : !transcript.data ? (
        <div role="status" aria-label="Loading" className="grid gap-3">
          <Bone className="w-2/3" />
          <Bone className="h-16" />
        </div>
      ) : (
        <ol className="grid gap-4">
          {transcript.data.map((line) => (
            <li key={line.number}>
              <p className={`text-13 font-medium ${line.speaker === 'candidate' ? 'text-sky' : 'text-pine'}`}>
                {line.speaker === 'candidate' ? 'You' : 'Interviewer'}
              </p>
              <p dir="auto" className={line.speaker === 'candidate' ? 'font-serif text-[1.0625rem] leading-relaxed' : 'text-ink-2'}>
                {line.text}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
