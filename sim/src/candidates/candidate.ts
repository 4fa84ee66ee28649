import type { FinishReason, Turn } from '@viva/domain';
import type { Reaction } from '../play/reaction.ts';
import type { Scene } from '../play/scene.ts';

/** Somebody who is interviewed, and what must come of it. */
export type Candidate = {
  name: string;
  react(scene: Scene): Reaction;
  /** The endings that are right for them. */
  endings: readonly FinishReason[];
  /** Whether they give something to judge by, whatever they are asked. */
  isCoverable: boolean;
  /** What should have been seen and was not, in a sentence. */
  missing(turns: readonly Turn[]): string | undefined;
};

export const TO_THE_END: readonly FinishReason[] = ['plan-covered', 'time-up'];

type Manner = {
  /** What they do where it is not what anybody would. */
  instead?: (scene: Scene) => Reaction | undefined;
  answer?: (scene: Scene) => string;
  probe?: (scene: Scene) => string;
};

type Outcome = { endings?: readonly FinishReason[]; isCoverable?: boolean; missing?: (turns: readonly Turn[]) => string | undefined };

/** Somebody who behaves as anybody would, apart from what is given. */
export function candidate(name: string, manner: Manner, outcome: Outcome = {}): Candidate {
  const { endings = TO_THE_END, isCoverable = true, missing = () => undefined } = outcome;
  return { name, endings, isCoverable, missing, react: (scene) => manner.instead?.(scene) ?? asAnybody(scene, manner) };
}

function asAnybody(scene: Scene, manner: Manner): Reaction {
  const { move } = scene;
  if (move.kind === 'pause') return { kind: 'says', text: "I'm back.", afterMs: 30_000 };
  if (move.kind === 'answer' && move.to === 'person') return { kind: 'says', text: "Let's continue.", afterMs: 2_000 };
  if (move.kind === 'answer' && move.to === 'stop') return { kind: 'says', text: "No, let's go on.", afterMs: 2_000 };
  if (move.kind === 'answer' && /\badd\b/.test(scene.heard)) return { kind: 'says', text: "No, that's all.", afterMs: 2_000 };
  return { kind: 'says', text: toWhatWasPut(scene, manner), afterMs: 2_000 };
}

function toWhatWasPut(scene: Scene, { answer, probe }: Manner): string {
  if (scene.isInvitedToAsk) return 'No, thank you.';
  if (scene.isAskedForInformation) return 'In about two months.';
  if (scene.question === undefined) return "Yes, I'm ready.";
  if (scene.probe !== undefined) return probe?.(scene) ?? scene.answerProbe(30);
  return answer?.(scene) ?? scene.answer();
}
