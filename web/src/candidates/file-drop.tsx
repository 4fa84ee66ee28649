'use client';
import { FileText } from 'lucide-react';
import { useId, useState } from 'react';
import { classes } from '#lib/classes.ts';

type FileDropProps = {
  file: File | undefined;
  onFile: (file: File) => void;
  label: string;
  share?: number | undefined;
  error?: string | undefined;
};

/** Click, tab or drop; while it is sent, the bar shows how much has left. */
export function FileDrop({ file, onFile, label, share, error }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    setOver(false);
    if (files?.[0]) onFile(files[0]);
  };
  return (
    <div className="grid gap-1.5">
      <span id={id} className="font-medium">
        {label}
      </span>
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files);
        }}
        className={classes(
          'relative grid min-h-20 place-items-center overflow-hidden rounded-card border border-dashed border-line-2 px-4 py-3 text-center transition-colors focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-pine hover:border-ink-3',
          over && 'border-pine bg-pine-2',
          error && 'border-brick',
        )}
      >
        <input
          type="file"
          aria-labelledby={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && `${id}-error`}
          accept=".pdf,.docx,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          onChange={(event) => take(event.target.files)}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
        {file ? (
          <span className="flex min-w-0 max-w-full items-center gap-2">
            <FileText aria-hidden className="size-4 shrink-0 text-ink-3" strokeWidth={1.5} />
            <span className="truncate">{file.name}</span>
            <span className="shrink-0 text-13 text-ink-3">{sizeInWords(file.size)}</span>
          </span>
        ) : (
          <span>
            <span className="text-pine underline underline-offset-3">Choose a file</span> or drop it here
            <span className="block text-13 text-ink-3">PDF or DOCX, up to 10 MB</span>
          </span>
        )}
        {share !== undefined && (
          <progress
            value={share}
            aria-label="Sent"
            className="absolute inset-x-0 bottom-0 h-1 w-full appearance-none [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-pine"
          />
        )}
      </label>
      {error && (
        <p id={`${id}-error`} role="alert" className="text-13 text-brick">
          {error}
        </p>
      )}
    </div>
  );
}

const sizeInWords = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
