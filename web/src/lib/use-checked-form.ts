'use client';
import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';

/** By the name of a field: what is wrong with it, in a sentence, or nothing. */
export type Checks<F extends string> = Record<F, (form: FormData) => string | undefined>;
type Problems<F extends string> = Partial<Record<F, string>>;

/**
 * A form that says beside each field what is wrong with it, instead of the browser's own bubble. A refused press leads to the
 * first bad field; from then on each sentence goes as soon as its field is right.
 */
export function useCheckedForm<F extends string>(checks: Checks<F>, use: (form: FormData) => void) {
  const [problems, setProblems] = useState<Problems<F>>();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const found = problemsOf(checks, form);
    flushSync(() => setProblems(found));
    if (Object.keys(found).length === 0) use(form);
    else element.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    if (problems) setProblems(problemsOf(checks, new FormData(event.currentTarget)));
  };
  return { problems: problems ?? ({} as Problems<F>), form: { noValidate: true, onSubmit, onChange } };
}

export function problemsOf<F extends string>(checks: Checks<F>, form: FormData): Problems<F> {
  const found = Object.entries<Checks<F>[F]>(checks).flatMap(([field, check]) => {
    const problem = check(form);
    return problem === undefined ? [] : [[field, problem]];
  });
  return Object.fromEntries(found) as Problems<F>;
}

/** What was typed into a field, without the space around it. */
export const typed = (form: FormData, field: string) => String(form.get(field) ?? '').trim();

export const needed = (field: string, sentence: string) => (form: FormData) => (typed(form, field) === '' ? sentence : undefined);
