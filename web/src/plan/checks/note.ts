/** Something to say beside a field. `place` names it by ids, so that it holds when things move: `questions/hello-1/probes/hello-1-result/text`. */
export type Note = { place: string; severity: 'refuse' | 'advise'; message: string };

export const placeOf = (...steps: (string | number)[]): string => steps.join('/');
