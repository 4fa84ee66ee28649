import type { Deps } from '../deps.ts';
import type { ParsedCv } from '../ports/candidate-stores.ts';
import type { Tasks } from '../ports/tasks.ts';
import { parseCv } from './cv-parser/index.ts';

/** The task behind an upload: the file becomes text, or a reason why not. Harmless when run again. */
export async function readCv(deps: Deps, { organizationId, cvId }: Tasks['parse-cv']): Promise<void> {
  const cv = await deps.database.asOrganization(organizationId, ({ cvs }) => cvs.find(cvId));
  if (cv?.state !== 'parsing') return;
  const file = await deps.files.asService().read('cvs', cv.path);
  const read = file === undefined ? 'The file is gone. Please upload it again.' : await parsed(file, cv);
  await deps.database.asOrganization(organizationId, ({ cvs }) =>
    typeof read === 'string' ? cvs.refuse(cvId, read) : cvs.storeParsed(cvId, read),
  );
}

/** The text, or a sentence that says why there is none. */
async function parsed(file: Uint8Array, { fileName, contentType }: { fileName: string; contentType: string }): Promise<ParsedCv | string> {
  const reading = await parseCv(file, fileName, contentType);
  if (!reading.ok) return reading.sentence;
  const { text, pages, hiddenText } = reading;
  return { text, pages, hiddenText: hiddenText.found ? hiddenText.excerpts.join('\n') : null };
}
