'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { uploadCv } from './upload-cv.ts';

export function useCvUpload() {
  const queries = useQueryClient();
  const [share, setShare] = useState(0);
  const upload = useMutation({
    meta: { showsOwnError: true },
    mutationFn: ({ candidateId, file }: { candidateId: string; file: File }) => {
      setShare(0);
      return uploadCv(candidateId, file, setShare);
    },
    onSettled: () =>
      Promise.all([queries.invalidateQueries({ queryKey: ['candidates'] }), queries.invalidateQueries({ queryKey: ['jobs'] })]),
  });
  return { ...upload, share };
}
