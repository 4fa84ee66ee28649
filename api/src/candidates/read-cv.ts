import type { Deps } from '../deps.ts';
import type { Tasks } from '../ports/tasks.ts';

/** The task behind an upload: the file becomes text, or a reason why not. Harmless when run again. */
export async function readCv(deps: Deps, { organizationId, cvId }: Tasks['parse-cv']): Promise<void> {
  const cv = await deps.database.asOrganization(organizationId, ({ cvs }) => cvs.find(cvId));
  if (cv?.state !== 'parsing') return;
  const bytes = await deps.files.asService().read('cvs', cv.path);
  const outcome =
    bytes === undefined
      ? { ok: false as const, reason: 'The file is gone. Please upload it again.' }
      : await deps.parseCv({ bytes, fileName: cv.fileName });
  await deps.database.asOrganization(organizationId, ({ cvs }) =>
    outcome.ok ? cvs.storeParsed(cvId, { ...outcome, text: storable(outcome.text) }) : cvs.refuse(cvId, outcome.reason),
  );
}

/** The database takes neither NUL nor half a character. */
const storable = (text: string) => text.replaceAll('\u0000', '').toWellFormed();
