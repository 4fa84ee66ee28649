/** A browser gives up for good when it is refused, as it is when too many pages listen. */
const AGAIN_AFTER_MS = 60_000;

type Source = Pick<EventSource, 'onopen' | 'onerror' | 'readyState' | 'close'> & {
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void;
};
type Listeners = {
  open: () => Source;
  types: readonly string[];
  onEvent: (type: string, data: string) => void;
  /** The line is up, and something may have happened while it was not. */
  onMissed: () => void;
};

const CLOSED = 2;

/** Listens to events and goes on listening whatever happens to the line. @returns how to stop */
export function followEvents({ open, types, onEvent, onMissed }: Listeners): () => void {
  let source: Source;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasDown = false;
  const listen = () => {
    source = open();
    source.onopen = () => {
      if (wasDown) onMissed();
      wasDown = false;
    };
    source.onerror = () => {
      wasDown = true;
      if (source.readyState === CLOSED) timer = setTimeout(listen, AGAIN_AFTER_MS);
    };
    for (const type of types) source.addEventListener(type, (event) => onEvent(type, event.data));
  };
  listen();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
