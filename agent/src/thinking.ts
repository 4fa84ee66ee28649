import {
  type AnswerPart,
  type Assessment,
  assessAnswer,
  guardLine,
  type LineRefusal,
  type Move,
  AnswerPart as Parts,
  type Probe,
  type Question,
  recogniseIntent,
} from '@viva/domain';
import type { Line } from './conversation/line.ts';
import { part } from './conversation/line.ts';
import type { Conversation } from './conversation.ts';
import { askModel, type Models } from './language/ask-model.ts';
import type { ModelFailed } from './language/language-model.ts';
import { assessmentPrompt, readAssessment } from './language/prompts/assessment.ts';
import { followUpPrompt, followUpSecrets, isWholeQuestion } from './language/prompts/follow-up.ts';
import type { TokenMeter } from './language/token-meter.ts';

export type ThinkingOptions = {
  /** For reading answers: cheap and quick. For words: the better one. Undefined: the plan and its prepared words alone. */
  models: { reading: Models; wording: Models } | undefined;
  meter: TokenMeter;
  onFailure?: (error: ModelFailed) => void;
  onRefused?: (because: LineRefusal) => void;
  /** Milliseconds that the candidate waits for the model when their turn is over. */
  patience?: Partial<typeof PATIENCE>;
};

/** Milliseconds. A try that began while the candidate was speaking may last longer than they wait for it. */
const PATIENCE = { readingMs: 700, wordingMs: 900, tryMs: 2_500 };

/** Below so many words an answer is not worth a model's reading: the signs in it are plain. */
const FEWEST_WORDS = 12;
/** A reading of so much of an answer is a reading of it. */
const SHARE_READ = 0.85;
/** Readings and wordings ahead of need, for one answer. */
const MOST_AHEAD = 2;

type Reading = { text: string; parts: Promise<AnswerPart[] | undefined>; stop: AbortController };
type FollowUp = Extract<Move, { kind: 'follow-up' }>;
type Wording = { probeId: string; text: string; words: Promise<string | undefined>; stop: AbortController };

/**
 * Thinks while the candidate speaks: what the answer gives so far is read in each pause, the move it would lead to is chosen
 * by the rule, and a follow-up is worded ahead. A model only reads and words; without one, or when it is late, wrong or
 * gone, the signs in the words and the prepared line serve.
 */
export class Thinking {
  readonly #conversation: Conversation;
  readonly #options: ThinkingOptions;
  readonly #patience: typeof PATIENCE;
  #reading: Reading | undefined;
  #wording: Wording | undefined;
  #ahead = 0;

  constructor(conversation: Conversation, options: ThinkingOptions) {
    this.#conversation = conversation;
    this.#options = options;
    this.#patience = { ...PATIENCE, ...options.patience };
  }

  /** The candidate pauses; what they have said in this turn so far may be all of it. */
  consider(text: string, nowMs: number): void {
    if (this.#ahead >= MOST_AHEAD || !this.#isWorthReading(text, nowMs) || this.#isRead(text)) return;
    this.#ahead += 1;
    this.#read(text);
    void this.#reading?.parts.then((parts) => {
      if (parts !== undefined) this.#wordAhead(text, parts, nowMs);
    });
  }

  /** What the whole answer gives, read by the model if it is worth it and comes in time. */
  async assess(text: string, nowMs: number): Promise<Assessment> {
    const signs = assessAnswer(this.#conversation.table?.text ?? '', text);
    this.#ahead = 0;
    if (!this.#isWorthReading(text, nowMs)) return signs;
    if (!this.#isRead(text)) this.#read(text);
    const parts = await within(this.#reading?.parts, this.#patience.readingMs);
    if (parts === undefined) this.#reading?.stop.abort();
    this.#reading = undefined;
    return parts === undefined ? signs : { ...signs, by: 'model', given: parts };
  }

  /** The line with the model's words in place of the prepared ones, where it is a follow-up and they are good and in time. */
  async worded(line: Line): Promise<Line> {
    const { move } = line;
    const ahead = this.#wording;
    this.#wording = undefined;
    if (move.kind !== 'follow-up' || this.#options.models === undefined || this.#isPrivate()) {
      ahead?.stop.abort();
      return line;
    }
    const answer = this.#answerNow();
    const wording = ahead?.probeId === move.probeId && covers(ahead.text, answer) ? ahead : this.#word(move, answer);
    if (wording !== ahead) ahead?.stop.abort();
    const words = await within(wording?.words, this.#patience.wordingMs);
    if (words === undefined) wording?.stop.abort();
    return words === undefined ? line : { ...line, parts: [{ ...part(words), isPersonal: true }], wording: 'model' };
  }

  /** The call is over, or somebody else conducts it. */
  stop(): void {
    this.#reading?.stop.abort();
    this.#wording?.stop.abort();
  }

  /** Whether the reading can change the next move: an answer to a question that the rule may still ask further about. */
  #isWorthReading(text: string, nowMs: number): boolean {
    if (this.#options.models === undefined || text.split(/\s+/).length < FEWEST_WORDS || recogniseIntent(text) !== undefined) return false;
    const moveFor = (given: AnswerPart[]) => JSON.stringify(this.#conversation.moveAfter(text, { ...blank(text), given }, nowMs));
    return moveFor([]) !== moveFor([...Parts.options]);
  }

  #isRead = (text: string): boolean => this.#reading !== undefined && covers(this.#reading.text, text);

  #read(text: string): void {
    const { models, meter, onFailure } = this.#options;
    this.#reading?.stop.abort();
    if (models === undefined) return;
    const stop = new AbortController();
    const asked = assessmentPrompt(this.#conversation.table?.text ?? '', text);
    const options = {
      models: models.reading,
      meter,
      deadlineMs: this.#patience.tryMs,
      signal: stop.signal,
      ...(onFailure ? { onFailure } : {}),
    };
    const parts = askModel(asked, options).then((answer) => (answer === undefined ? undefined : readAssessment(answer)));
    this.#reading = { text, parts, stop };
  }

  #wordAhead(text: string, given: AnswerPart[], nowMs: number): void {
    const move = this.#conversation.moveAfter(text, { ...blank(text), by: 'model', given }, nowMs);
    if (move.kind !== 'follow-up' || this.#wording?.probeId === move.probeId) return;
    this.#wording?.stop.abort();
    this.#wording = this.#word(move, text);
  }

  #word(move: FollowUp, answer: string): Wording | undefined {
    const { models, meter, onFailure } = this.#options;
    const question = this.#conversation.brief.plan.questions.find(({ id }) => id === move.questionId);
    const probe = question?.probes.find(({ id }) => id === move.probeId);
    if (models === undefined || question === undefined || probe === undefined) return undefined;
    const stop = new AbortController();
    const options = {
      models: models.wording,
      meter,
      deadlineMs: this.#patience.tryMs,
      signal: stop.signal,
      isEnough: isWholeQuestion,
      ...(onFailure ? { onFailure } : {}),
    };
    const words = askModel(followUpPrompt(question, probe, answer), options).then((line) => this.#guarded(line, question, probe, answer));
    return { probeId: move.probeId, text: answer, words, stop };
  }

  #guarded(line: string | undefined, question: Question, probe: Probe, answer: string): string | undefined {
    if (line === undefined) return undefined;
    const { plan } = this.#conversation.brief;
    const words = line.trim().replace(/^["“']|["”']$/g, '');
    const anchors = plan.competencies.flatMap((competency) => [competency.meaning, ...Object.values(competency.anchors)]);
    const others = plan.questions.filter(({ id }) => id !== question.id).flatMap(({ text, plainerText }) => [text, plainerText]);
    const refusal = guardLine(words, {
      subjects: [question.text, probe.text],
      said: answer,
      secrets: [...followUpSecrets(question), ...anchors],
      otherQuestions: [...others, question.text],
    });
    if (refusal !== undefined) this.#options.onRefused?.(refusal);
    return refusal === undefined ? words : undefined;
  }

  #answerNow = (): string =>
    this.#conversation.progress.questions
      .at(-1)
      ?.answers.map(({ text }) => text)
      .join(' ') ?? '';
  #isPrivate = (): boolean => this.#conversation.progress.questions.at(-1)?.isPrivate === true;
}

const blank = (text: string): Assessment => ({ by: 'words', words: text.split(/\s+/).length, given: [], echoes: false, isPrivate: false });

/** Whether what was read is nearly all of what was said. */
const covers = (read: string, said: string): boolean => said.startsWith(read.slice(0, 40)) && read.length >= said.length * SHARE_READ;

/** The answer if it is there in time. */
async function within<T>(answer: Promise<T | undefined> | undefined, ms: number): Promise<T | undefined> {
  if (answer === undefined) return undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
