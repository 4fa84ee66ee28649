import type { AnswerPart, InterviewerTurn, Move, Probe, Question, Turn } from '@viva/domain';
import { ALL_PARTS, answer } from '../answers/answer.ts';
import type { Random } from '../random.ts';
import type { Role } from '../roles.ts';

type SceneParts = { role: Role; random: Random; turns: readonly Turn[]; done: Set<string> };

/** What a candidate has before them when the floor is theirs. */
export class Scene {
  readonly role: Role;
  readonly random: Random;
  readonly turns: readonly Turn[];
  readonly #done: Set<string>;

  constructor({ role, random, turns, done }: SceneParts) {
    this.role = role;
    this.random = random;
    this.turns = turns;
    this.#done = done;
  }

  get #spoken(): InterviewerTurn[] {
    return this.turns.filter((turn) => turn.speaker === 'interviewer');
  }

  get move(): Move {
    return this.#spoken.at(-1)?.move ?? { kind: 'greet' };
  }

  /** The last words of the interviewer. */
  get heard(): string {
    return this.#spoken.at(-1)?.text ?? '';
  }

  /** How many questions of the plan were asked; probes are none. */
  get asked(): number {
    return this.#spoken.filter(({ move }) => move.kind === 'ask').length;
  }

  get question(): Question | undefined {
    const put = this.#lastPut;
    return put !== undefined && 'questionId' in put ? this.role.plan.questions.find(({ id }) => id === put.questionId) : undefined;
  }

  get probe(): Probe | undefined {
    const put = this.#lastPut;
    return put?.kind === 'follow-up' ? this.question?.probes.find(({ id }) => id === put.probeId) : undefined;
  }

  get isAskedForInformation(): boolean {
    return this.#lastPut?.kind === 'ask-information';
  }

  get isInvitedToAsk(): boolean {
    return this.#lastPut?.kind === 'invite-questions';
  }

  /** What was put to the candidate last, whatever was said since. */
  get #lastPut(): Move | undefined {
    return this.#spoken.findLast(({ move }) => PUT.includes(move.kind))?.move;
  }

  /** True the first time. */
  once(what: string): boolean {
    if (this.#done.has(what)) return false;
    this.#done.add(what);
    return true;
  }

  /** An answer to what was put last, from the candidate's work. */
  answer(parts: readonly AnswerPart[] = ALL_PARTS, words?: number): string {
    const { probe, question, role, random } = this;
    const told = role.cases[(Math.max(1, this.asked) - 1) % role.cases.length] ?? role.cases[0];
    const put = probe?.text ?? question?.text ?? '';
    return answer({ question: put, told, parts, ...(words === undefined ? {} : { words }) }, random);
  }

  /** Only what the probe asks for. */
  answerProbe(words?: number): string {
    return this.answer(this.probe === undefined ? ALL_PARTS : [this.probe.missing], words);
  }
}

const PUT: readonly Move['kind'][] = ['ask', 'follow-up', 'ask-information', 'invite-questions'];
