import type { Behaviour, BehaviourKind, Delivery, Pace, Saying, TurningAway } from '../behaviour.ts';
import type { ChatRequest } from '../protocol/chat-request.ts';

export type RequestMatcher = (request: ChatRequest) => boolean;

/** What several layers make of one request. */
export type ChosenBehaviour = {
  saying: Saying;
  delivery: Exclude<Delivery, { kind: 'slow' }> | undefined;
  turningAway: TurningAway | undefined;
  pace: Required<Pace>;
  kinds: BehaviourKind[];
};

type Layer = { behaviour: Behaviour; matches: RequestMatcher; left: number };

const SLOW: Pace = { firstTokenMs: 2_000, tokensPerSecond: 8 };
const AT_ONCE: Required<Pace> = { firstTokenMs: 0, tokensPerSecond: Number.POSITIVE_INFINITY, jitter: 0 };

/** Behaviours laid over each other: those that only change the delivery or the pace let the words beneath them through. */
export class BehaviourLayers {
  #layers: Layer[] = [];

  add(behaviour: Behaviour, matches: RequestMatcher = () => true): void {
    this.#layers.unshift({ behaviour, matches, left: behaviour.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#layers = [];
  }

  /** Uses up one time of every layer that has a part in it. */
  choose(request: ChatRequest): ChosenBehaviour {
    const chosen: ChosenBehaviour = { saying: { kind: 'sensible' }, delivery: undefined, turningAway: undefined, pace: AT_ONCE, kinds: [] };
    let pace: Pace = {};
    for (const layer of this.#layers) {
      if (layer.left <= 0 || !layer.matches(request)) continue;
      layer.left -= 1;
      pace = { ...paceOf(layer.behaviour), ...pace };
      chosen.kinds.push(layer.behaviour.kind);
      if (settles(chosen, layer.behaviour)) break;
    }
    return { ...chosen, kinds: chosen.kinds.length > 0 ? chosen.kinds : ['sensible'], pace: { ...AT_ONCE, ...pace } };
  }
}

/** Whether nothing beneath matters any more. */
function settles(chosen: ChosenBehaviour, behaviour: Behaviour): boolean {
  if (behaviour.kind === 'slow') return false;
  if (behaviour.kind === 'stalled' || behaviour.kind === 'cut') {
    chosen.delivery ??= behaviour;
    return false;
  }
  if (behaviour.kind === 'rate-limited' || behaviour.kind === 'failing') chosen.turningAway = behaviour;
  else chosen.saying = behaviour;
  return true;
}

function paceOf(behaviour: Behaviour): Pace {
  const { firstTokenMs, tokensPerSecond, jitter } = behaviour;
  return {
    ...(behaviour.kind === 'slow' && SLOW),
    ...(firstTokenMs !== undefined && { firstTokenMs }),
    ...(tokensPerSecond !== undefined && { tokensPerSecond }),
    ...(jitter !== undefined && { jitter }),
  };
}
