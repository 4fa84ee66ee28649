import type { Question } from '@viva/domain';

export type SilenceStep = 'on-screen' | 'offer-repeat' | 'offer-break' | 'pause';
export type TimedStep = { step: SilenceStep; afterMs: number };

const AFTER_THINKING_MS = 30_000;

const STEPS: readonly TimedStep[] = [
  { step: 'on-screen', afterMs: 20_000 },
  { step: 'offer-repeat', afterMs: 45_000 },
  { step: 'offer-break', afterMs: 90_000 },
  { step: 'pause', afterMs: 150_000 },
];

/** When a silence is met, and how; `extraTime` stretches every wait. In a pause nobody is spoken to: it lasts as long as they like. */
export function silenceSteps(thinkingTime: Question['thinkingTime'], extraTime: number, isPaused = false): TimedStep[] {
  if (isPaused) return [];
  return STEPS.map(({ step, afterMs }) => {
    const base = step === 'on-screen' && thinkingTime === 'think' ? AFTER_THINKING_MS : afterMs;
    return { step, afterMs: base * extraTime };
  });
}
