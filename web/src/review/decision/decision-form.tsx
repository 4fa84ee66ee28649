'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { Decision } from '@viva/domain';
import { useState } from 'react';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { sentenceFor } from '#lib/refusal.ts';
import { needed, typed, useCheckedForm } from '#lib/use-checked-form.ts';
import { useSubmission } from '#lib/use-submission.ts';
import { reportQuery } from '#review/queries.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/field.tsx';
import { Moment } from '#ui/moment.tsx';
import { Notice } from '#ui/notice.tsx';

type Outcome = Decision['outcome'];

const OUTCOMES: readonly { outcome: Outcome; word: string }[] = [
  { outcome: 'move-forward', word: 'Move forward' },
  { outcome: 'hold', word: 'Hold' },
  { outcome: 'not-this-time', word: 'Not this time' },
];
const wordFor = (wanted: Outcome) => OUTCOMES.find(({ outcome }) => outcome === wanted)?.word ?? wanted;

export function DecisionForm({ interviewId, decision }: { interviewId: string; decision: Decision | null }) {
  const [chosen, setChosen] = useState<Outcome>();
  const [changing, setChanging] = useState(false);
  const onDecided = () => {
    setChosen(undefined);
    setChanging(false);
  };
  return (
    <section className="grid gap-2.5">
      <h2 className="text-16 font-semibold">Decision</h2>
      {decision && !changing ? (
        <div className="grid gap-2">
          <p className="font-serif text-20 font-semibold">{wordFor(decision.outcome)}</p>
          <p className="text-ink-2">{decision.reason}</p>
          <p className="text-13 text-ink-3">
            <Moment at={decision.at} />
          </p>
          <Button size="small" className="justify-self-start" onClick={() => setChanging(true)}>
            Change decision
          </Button>
        </div>
      ) : chosen ? (
        <ReasonForm interviewId={interviewId} outcome={chosen} onDecided={onDecided} onBack={() => setChosen(undefined)} />
      ) : (
        <div className="grid gap-2">
          {OUTCOMES.map(({ outcome, word }) => (
            <Button key={outcome} onClick={() => setChosen(outcome)}>
              {word}
            </Button>
          ))}
          {decision && (
            <Button look="bare" onClick={() => setChanging(false)}>
              Cancel
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

type ReasonFormProps = { interviewId: string; outcome: Outcome; onDecided: () => void; onBack: () => void };

function ReasonForm({ interviewId, outcome, onDecided, onBack }: ReasonFormProps) {
  const queries = useQueryClient();
  const decide = useSubmission({
    meta: { showsOwnError: true },
    mutationFn: (reason: string) =>
      answer(api.interviews[':interviewId'].decision.$post({ param: { interviewId }, json: { outcome, reason } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: reportQuery(api, interviewId).queryKey });
      void queries.invalidateQueries({ queryKey: ['jobs'] });
      void queries.invalidateQueries({ queryKey: ['interviews'], exact: true });
      onDecided();
    },
  });
  const { problems, form } = useCheckedForm(
    { reason: needed('reason', 'Say why, in a sentence. It is kept with the decision.') },
    (given) => decide.submit(typed(given, 'reason')),
  );
  return (
    <form {...form} className="grid gap-3">
      <p className="font-serif text-20 font-semibold">{wordFor(outcome)}</p>
      <TextArea
        label="Reason"
        name="reason"
        rows={3}
        maxLength={2000}
        required
        autoFocus
        error={problems.reason}
        hint="Kept with the decision. The candidate is not told by this."
      />
      {decide.error && <Notice tone="trouble">{sentenceFor(decide.error)}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" size="small" busy={decide.isPending}>
          Record decision
        </Button>
        <Button size="small" look="bare" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
