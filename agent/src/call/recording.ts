import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { AudioTime } from '@viva/domain';
import type { AgentApi } from './agent-api.ts';

/** One part of the recording: its number, its file, the moment of its first sample. */
export type RecordingPart = { part: number; path: string; startedAt: number; endedAt: number | undefined };

/** The parts this call records. A part begins with each start of the session, so a moment has its place only while one runs. */
export class Recording {
  readonly parts: RecordingPart[] = [];
  readonly #firstPart: number;

  constructor(firstPart: number) {
    this.#firstPart = firstPart;
  }

  begin(path: string, startedAt: number): void {
    this.parts.push({ part: this.#firstPart + this.parts.length, path, startedAt, endedAt: undefined });
  }

  end(at: number): void {
    const open = this.parts.at(-1);
    if (open !== undefined) open.endedAt ??= at;
  }

  timeOf(atMs: number): AudioTime | null {
    const holding = this.parts.findLast(({ startedAt }) => startedAt <= atMs) ?? this.parts.at(-1);
    if (holding === undefined) return null;
    return { part: holding.part, offsetMs: Math.max(0, Math.round(atMs - holding.startedAt)) };
  }
}

/** Sends a part straight to storage with a signed URL. A part without a file or without sound is left out. */
export async function uploadPart(api: AgentApi, interviewId: string, epoch: number, { part, path, startedAt, endedAt }: RecordingPart) {
  const sizeBytes = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  if (sizeBytes === 0) return;
  const durationMs = Math.max(0, Math.round((endedAt ?? Date.now()) - startedAt));
  const upload = await api.startUpload(interviewId, epoch, { part, startedAt: new Date(startedAt).toISOString(), durationMs, sizeBytes });
  const answer = await fetch(upload.url, {
    method: 'PUT',
    headers: { 'content-type': 'audio/ogg', 'x-upsert': 'true' },
    body: await openAsBlob(path, { type: 'audio/ogg' }),
  });
  if (!answer.ok) throw new Error(`Storage refused the recording with status ${answer.status}.`);
  await api.finishUpload(interviewId, epoch, part);
}
