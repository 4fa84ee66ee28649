import { Step } from '#ui/step.tsx';

/** No way back from here: two tabs that both return would throw each other out. */
export const ContinuedElsewhere = () => (
  <Step title="Continued in another tab">
    <p role="status" className="text-ink-2">
      Your interview is open in another tab or window, and goes on there. Everything you said is saved. You can close this one.
    </p>
    <p className="text-ink-2">If the other one is gone, reload this page.</p>
  </Step>
);
