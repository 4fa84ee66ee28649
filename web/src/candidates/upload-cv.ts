import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { Refusal } from '#lib/refusal.ts';

const TYPE_OF_ENDING: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Systems name a DOCX in many ways or not at all; its ending says what it claims to be. What it is, is looked at later. */
const typeOf = (file: File) => TYPE_OF_ENDING[file.name.split('.').at(-1)?.toLowerCase() ?? ''] || file.type || 'application/octet-stream';

/** Asks for a signed URL, sends the file straight to storage and has it read. `onProgress` gets 0 to 1 as bytes leave. */
export async function uploadCv(candidateId: string, file: File, onProgress: (share: number) => void): Promise<void> {
  const contentType = typeOf(file);
  const { cvId, upload } = await answer(
    api.candidates[':candidateId'].cv.$post({
      param: { candidateId },
      json: { fileName: file.name, sizeBytes: file.size, contentType },
    }),
  );
  await send(upload.url, file, contentType, onProgress);
  await answer(api.cvs[':cvId'].uploaded.$post({ param: { cvId } }));
}

/** XMLHttpRequest, because fetch tells nothing while it sends. */
const send = (url: string, file: File, contentType: string, onProgress: (share: number) => void) =>
  new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('content-type', contentType);
    request.upload.onprogress = (event) => onProgress(event.loaded / event.total);
    request.onload = () => (request.status < 300 ? resolve() : reject(new Refusal(request.status, { detail: FAILED })));
    request.onerror = () => reject(new Refusal(0, { detail: FAILED }));
    request.send(file);
  });

const FAILED = 'The file did not arrive. Nothing was changed. Check your connection and send it again.';
