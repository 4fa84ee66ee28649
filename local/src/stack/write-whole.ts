import { renameSync, writeFileSync } from 'node:fs';

/** Writes so that a reader sees the old content or the new one, never a part; readable by the owner alone. */
export function writeWhole(file: string, content: string): void {
  const draft = `${file}.${process.pid}.part`;
  writeFileSync(draft, content, { mode: 0o600 });
  renameSync(draft, file);
}
