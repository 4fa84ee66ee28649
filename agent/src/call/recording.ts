import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { AudioTime } from '@viva/domain';
import type { AgentApi } from './agent-api.ts';

const CONTENT_TYPE = 'audio/ogg';

/** The part of the recording that this call makes. Moments before its first sample or after its last have no place in it. */
export class Recording {
  readonly part: number;
  path: string | undefined;
  #startedAt: number | undefined;
  #endedAt: number | undefined;

  constructor(part: number) {
    this.part = part;
  }

  begin(path: string, startedAt: number): void {
    this.path = path;
    this.#startedAt = startedAt;
  }

  end(at: number): void {
    this.#endedAt ??= at;
  }

  timeOf(atMs: number): AudioTime | null {
    if (this.#startedAt === undefined || this.#endedAt !== undefined) return null;
    return { part: this.part, offsetMs: Math.max(0, Math.round(atMs - this.#startedAt)) };
  }

  get span(): { startedAt: number; durationMs: number } | undefined {
    if (this.#startedAt === undefined) return undefined;
    return { startedAt: this.#startedAt, durationMs: Math.max(0, Math.round((this.#endedAt ?? Date.now()) - this.#startedAt)) };
  }
}

/** Sends a recording straight to storage with a signed URL; one without a file or without sound is left out. */
export async function uploadRecording(api: AgentApi, interviewId: string, epoch: number, { part, path, span }: Recording): Promise<void> {
  if (path === undefined || span === undefined) return;
  const sizeBytes = await sizeOf(path);
  if (sizeBytes === 0) return;
  const startedAt = new Date(span.startedAt).toISOString();
  const upload = await api.startUpload(interviewId, epoch, { part, startedAt, durationMs: span.durationMs, sizeBytes });
  const body = await openAsBlob(path, { type: CONTENT_TYPE });
  const answer = await fetch(upload.url, { method: 'PUT', headers: { 'content-type': CONTENT_TYPE, 'x-upsert': 'true' }, body });
  if (!answer.ok) throw new Error(`Storage refused the recording with status ${answer.status}.`);
  await api.finishUpload(interviewId, epoch, part);
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );
