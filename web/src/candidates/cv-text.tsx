'use client';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import type { CandidateWithCvText, Cv } from './queries.ts';

export const CvText = ({ candidate }: { candidate: CandidateWithCvText }) => (
  <section className="grid max-w-[46rem] min-w-0 content-start gap-4">
    <div className="flex flex-wrap items-center justify-between gap-2">
      <h2 className="text-16 font-semibold">CV</h2>
      {candidate.cv && candidate.cv.state !== 'awaiting-upload' && <DownloadCv cv={candidate.cv} />}
    </div>
    <CvState cv={candidate.cv} />
    <NewerCv cv={candidate.newerCv} />
    {candidate.cvText && (
      <div
        dir="auto"
        className="rounded-card border border-line bg-surface px-5 py-5 text-14 leading-relaxed whitespace-pre-wrap sm:px-8 sm:py-7"
      >
        {candidate.cvText}
      </div>
    )}
  </section>
);

function CvState({ cv }: { cv: Cv | null }) {
  if (!cv) return <p className="text-ink-2">No CV was uploaded. The interview works without one.</p>;
  if (cv.state === 'awaiting-upload') return <Notice tone="attention">The upload of {cv.fileName} did not finish. Upload it again.</Notice>;
  if (cv.state === 'parsing') return <Notice>{cv.fileName} is being read. The text appears here by itself.</Notice>;
  if (cv.state === 'refused') {
    return (
      <Notice tone="trouble">
        {cv.fileName} could not be read. {cv.reason}
      </Notice>
    );
  }
  if (!cv.hiddenText) return null;
  return (
    <Notice tone="attention">
      This file holds text that a reader cannot see, such as white on white. It was left out here and is kept from every model.
    </Notice>
  );
}

/** A later file that has not taken the place of the one below. */
function NewerCv({ cv }: { cv: Cv | null }) {
  if (cv?.state === 'parsing') return <Notice>A newer file is being read: {cv.fileName}. It replaces this one by itself.</Notice>;
  if (cv?.state === 'awaiting-upload')
    return <Notice tone="attention">A newer file did not arrive: {cv.fileName}. Upload it again.</Notice>;
  if (cv?.state !== 'refused') return null;
  return (
    <Notice tone="trouble">
      A newer file could not be read: {cv.fileName}. {cv.reason} This one stays.
    </Notice>
  );
}

function DownloadCv({ cv }: { cv: Cv }) {
  const open = useMutation({
    mutationFn: () => answer(api.cvs[':cvId'].file.$get({ param: { cvId: cv.id } })),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <Button size="small" busy={open.isPending} onClick={() => open.mutate()}>
      <Download aria-hidden className="size-4 text-ink-3" strokeWidth={1.5} />
      <span className="max-w-56 truncate">{cv.fileName}</span>
    </Button>
  );
}
