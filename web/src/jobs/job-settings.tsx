import { ChevronRight } from 'lucide-react';
import { Field, TextField } from '#ui/field.tsx';
import { Pick } from '#ui/pick.tsx';
import { TOKEN_CAP } from './token-cap.ts';

const MINUTES = [10, 15, 20, 25, 30];

type JobSettingsProps = { replyByError: string | undefined; tokenCapError: string | undefined };

export const JobSettings = ({ replyByError, tokenCapError }: JobSettingsProps) => (
  <>
    <div className="grid grid-cols-2 gap-4">
      <Field label="Minutes">
        {(described) => (
          <Pick name="minutes" defaultValue="25" {...described}>
            {MINUTES.map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes} min
              </option>
            ))}
          </Pick>
        )}
      </Field>
      <Field label="Language">
        {(described) => (
          <Pick name="language" defaultValue="en" {...described}>
            <option value="en">English</option>
          </Pick>
        )}
      </Field>
    </div>
    <TextField label="Reply by" name="replyBy" type="date" hint="Optional. Candidates are told this day." error={replyByError} />
    <label className="flex items-start gap-3">
      <input type="checkbox" name="recordsAudio" defaultChecked className="mt-0.5 size-4 accent-pine" />
      <span>
        <span className="block font-medium">Record the conversation</span>
        <span className="block text-13 text-ink-3">Each candidate is asked and may say no.</span>
      </span>
    </label>
    <details className="group" open={tokenCapError ? true : undefined}>
      <summary className="-ml-0.5 flex w-fit list-none items-center gap-1 rounded-control py-1 text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 text-ink-3 transition-transform group-open:rotate-90" strokeWidth={1.5} />
        More
      </summary>
      <TextField
        label="Token cap"
        name="tokenCap"
        type="number"
        inputMode="numeric"
        defaultValue={TOKEN_CAP.usual}
        step={1_000}
        className="mt-2"
        hint="What a language model may use for each interview, its report included. Without a model nothing is used."
        error={tokenCapError}
      />
    </details>
  </>
);
