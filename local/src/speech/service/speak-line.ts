import type { Synthesizer } from './engine.ts';
import { type PlacedWord, placeClause } from './place-clause.ts';
import { splitClauses } from './split-clauses.ts';
import { spokenForms } from './spoken-form.ts';
import type { Priority, WorkQueue } from './work-queue.ts';

export interface LineRequest {
  text: string;
  priority: 'first' | 'rest';
  /** 1 is the voice's own pace. */
  speed: number;
}

/** One line of the answer: a clause with its sound and the times of its words, from the start of the line. */
export interface SpokenClause {
  text: string;
  sampleRate: number;
  /** PCM16 LE mono. */
  pcm: string;
  words: PlacedWord[];
}

export async function* speakLine(
  voice: Synthesizer,
  queue: WorkQueue,
  request: LineRequest,
  signal?: AbortSignal,
): AsyncGenerator<SpokenClause> {
  let startMs = 0;
  for (const [index, clause] of splitClauses(request.text, request.priority === 'first').entries()) {
    const said = spokenForms(clause.words).join(' ');
    const samples = await queue.run(priorityOf(request, index), () => voice.synthesize(said, request.speed), signal);
    const { pcm, words, durationMs } = placeClause(clause, samples, voice.sampleRate, startMs);
    startMs += durationMs;
    yield { text: clause.text, sampleRate: voice.sampleRate, pcm: Buffer.from(pcm.buffer).toString('base64'), words };
  }
}

const priorityOf = ({ priority }: LineRequest, index: number): Priority => (priority === 'rest' ? 'rest' : index === 0 ? 'first' : 'next');
