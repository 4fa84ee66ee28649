'use client';
import { type UseMutationOptions, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { oneAtATime } from './one-at-a-time.ts';

/** A mutation for a press: two presses in one instant, before the button has learnt that it is busy, send one request. */
export function useSubmission<A, V = void>(options: UseMutationOptions<A, Error, V>) {
  const mutation = useMutation(options);
  const [begin] = useState(() => oneAtATime());
  const submit = (input: V) => begin(() => mutation.mutateAsync(input));
  return { ...mutation, submit };
}
