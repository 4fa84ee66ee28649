import { openAsBlob } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { AudioTime } from '@viva/domain';
import type { AgentApi } from './agent-api.ts';
import { type Outcome, persevere } from './persevere.ts';

const CONTENT_TYPE = 'audio/ogg';
/** Half an hour of sound over a slow line. */
const LONGEST_UPLOAD_MS = 5 * 60_000;

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

type Stored = { api: AgentApi; interviewId: string; epoch: number; recording: Recording };

/**
 * Hands a recording in by the moment `until` and removes the folder that held it. Only what came too late stays on this disk,
 * for a day, so that somebody may still rescue it.
 */
export async function storeRecording(stored: Stored, folder: string, until: number): Promise<Outcome> {
  const outcome = await persevere((leftMs) => upload(stored, Math.min(leftMs, LONGEST_UPLOAD_MS)), until);
  if (outcome !== 'too-late') await rm(folder, { recursive: true, force: true });
  return outcome;
}

/** Straight to storage with a signed URL; a recording without a file or without sound is left out. */
async function upload({ api, interviewId, epoch, recording: { part, path, span } }: Stored, withinMs: number): Promise<void> {
  if (path === undefined || span === undefined) return;
  const sizeBytes = await sizeOf(path);
  if (sizeBytes === 0) return;
  const startedAt = new Date(span.startedAt).toISOString();
  const { url } = await api.startUpload(interviewId, epoch, { part, startedAt, durationMs: span.durationMs, sizeBytes });
  const body = await openAsBlob(path, { type: CONTENT_TYPE });
  const headers = { 'content-type': CONTENT_TYPE, 'x-upsert': 'true' };
  const answer = await fetch(url, { method: 'PUT', headers, body, signal: AbortSignal.timeout(Math.ceil(withinMs)) });
  if (!answer.ok) throw new Error(`Storage refused the recording with status ${answer.status}.`);
  await api.finishUpload(interviewId, epoch, part);
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );
