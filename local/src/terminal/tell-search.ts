import { terminal } from './terminal.ts';

const NOTE_EVERY_MS = 30_000;

/** What a sentence is about, without its figures: "livekit-server is being compiled". */
const matterOf = (sentence: string) => sentence.split(/[,:]/, 1)[0];

type Say = Pick<typeof terminal, 'faint' | 'done'>;

/** Tells a long search: each new thing it does at once, how that goes on now and then; one that finds at once is not told of. */
export function tellSearch(what: string, say: Say = terminal, now: () => number = Date.now) {
  const startedAt = now();
  let matter: string | undefined;
  let toldAt = 0;
  return {
    note: (sentence: string) => {
      if (matterOf(sentence) === matter && now() - toldAt < NOTE_EVERY_MS) return;
      matter = matterOf(sentence);
      toldAt = now();
      say.faint(`· ${sentence}`);
    },
    found: () => {
      if (matter !== undefined) say.done(what, now() - startedAt);
    },
  };
}
