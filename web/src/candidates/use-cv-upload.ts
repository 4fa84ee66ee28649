'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSubmission } from '#lib/use-submission.ts';
import { uploadCv } from './upload-cv.ts';

export function useCvUpload(onSuccess: () => void) {
  const queries = useQueryClient();
  const [share, setShare] = useState(0);
  const upload = useSubmission({
    meta: { showsOwnError: true },
    mutationFn: ({ candidateId, file }: { candidateId: string; file: File }) => {
      setShare(0);
      return uploadCv(candidateId, file, setShare);
    },
    onSuccess,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['candidates'] });
      void queries.invalidateQueries({ queryKey: ['jobs'] });
    },
  });
  return { ...upload, share };
}
