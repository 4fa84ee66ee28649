export type Recording = { result: Promise<Blob | undefined>; stop: () => void; cancel: () => void };

/** Records a stream into memory until stopped, at most so long. */
export function recordFor(stream: MediaStream, longestMs: number): Recording {
  const recorder = new MediaRecorder(stream);
  const pieces: Blob[] = [];
  let cancelled = false;
  const stop = () => recorder.state !== 'inactive' && recorder.stop();
  const timer = setTimeout(stop, longestMs);
  const result = new Promise<Blob | undefined>((resolve) => {
    recorder.ondataavailable = (event) => pieces.push(event.data);
    recorder.onstop = () => {
      clearTimeout(timer);
      resolve(cancelled ? undefined : new Blob(pieces, { type: recorder.mimeType }));
    };
    recorder.onerror = () => resolve(undefined);
  });
  recorder.start();
  return {
    result,
    stop,
    cancel: () => {
      cancelled = true;
      stop();
    },
  };
}
