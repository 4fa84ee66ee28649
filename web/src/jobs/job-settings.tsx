import { Field, TextField } from '#ui/field.tsx';
import { Pick } from '#ui/pick.tsx';

const MINUTES = [10, 15, 20, 25, 30];

export const JobSettings = ({ replyByError }: { replyByError: string | undefined }) => (
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
  </>
);
