import type { FormEvent } from 'react';

/** Reads a form without leaving the page; unlike React's `action` it keeps what was typed when the answer is no. */
export const onSubmit = (use: (form: FormData) => void) => (event: FormEvent<HTMLFormElement>) => {
  event.preventDefault();
  use(new FormData(event.currentTarget));
};
