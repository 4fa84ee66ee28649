'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { Competency, Level, Score } from '@viva/domain';
import { useState } from 'react';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { sentenceFor } from '#lib/refusal.ts';
import { needed, typed, useCheckedForm } from '#lib/use-checked-form.ts';
import { useSubmission } from '#lib/use-submission.ts';
import { reportQuery } from '#review/queries.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/field.tsx';
import { Notice } from '#ui/notice.tsx';
import { Anchors } from './anchors.tsx';
import { LevelPicker } from './level-picker.tsx';

type ScoreFormProps = { interviewId: string; competency: Competency; score: Score };

export function ScoreForm({ interviewId, competency, score }: ScoreFormProps) {
  const [open, setOpen] = useState(false);
  const scored = score.person !== null || score.modelLevel !== null;
  if (!open) {
    return (
      <Button
        size="small"
        className="justify-self-start"
        onClick={() => setOpen(true)}
        aria-label={`${scored ? 'Change score' : 'Score'}: ${competency.name}`}
      >
        {scored ? 'Change score' : 'Score'}
      </Button>
    );
  }
  return <OpenScoreForm interviewId={interviewId} competency={competency} score={score} onClose={() => setOpen(false)} />;
}

function OpenScoreForm({ interviewId, competency, score, onClose }: ScoreFormProps & { onClose: () => void }) {
  const queries = useQueryClient();
  const [level, setLevel] = useState<Level | null | undefined>(score.person ? score.person.level : undefined);
  const save = useSubmission({
    meta: { showsOwnError: true },
    mutationFn: (given: { level: Level | null; reason: string }) =>
      answer(
        api.interviews[':interviewId'].scores[':competencyId'].$put({
          param: { interviewId, competencyId: competency.id },
          // Blind: no model's level was on the screen when this one was given.
          json: { ...given, blind: score.modelLevel === null },
        }),
      ),
    onSuccess: (report) => {
      queries.setQueryData(reportQuery(api, interviewId).queryKey, report);
      onClose();
    },
  });
  const { problems, form } = useCheckedForm(
    {
      level: () => (level === undefined ? 'Choose a level first, or Cannot be assessed.' : undefined),
      reason: needed('reason', 'Say what the level rests on.'),
    },
    (given) => level !== undefined && save.submit({ level, reason: typed(given, 'reason') }),
  );
  const levelProblem = level === undefined ? problems.level : undefined;
  return (
    <form {...form} className="grid gap-3 rounded-card border border-line bg-surface p-4">
      <LevelPicker label={`Score for ${competency.name}`} level={level} onChange={setLevel} error={levelProblem} />
      <Anchors anchors={competency.anchors} level={level} />
      <TextArea
        label="Reason"
        name="reason"
        rows={2}
        maxLength={2000}
        defaultValue={score.person?.reason ?? ''}
        required
        error={problems.reason}
        hint="What the level rests on."
      />
      {save.error && <Notice tone="trouble">{sentenceFor(save.error)}</Notice>}
      <div className="flex gap-2">
        <Button type="submit" look="primary" size="small" busy={save.isPending}>
          Save score
        </Button>
        <Button size="small" look="bare" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
