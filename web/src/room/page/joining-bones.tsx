import { FLOOR_WORDS } from '#room/floor/floor.ts';

/** The room before anything of it has come, in its own shape, so that nothing jumps when it does. */
export const JoiningBones = () => (
  <main className="mx-auto flex h-dvh max-w-[40rem] flex-col px-5">
    <p className="flex min-h-11 items-center pt-2 font-serif text-16 font-bold sm:pt-4">Viva</p>
    <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-4 py-2 text-center sm:gap-5">
      <svg aria-hidden="true" viewBox="-66 -66 132 132" className="size-[clamp(84px,17dvh,132px)] shrink-0">
        <circle r="46" fill="none" className="stroke-line-2" strokeWidth="1.5" />
        <circle r="35" className="fill-sunk" />
        <circle r="55" fill="none" className="stroke-line-2" strokeWidth="4.5" strokeDasharray="3.5 9" strokeLinecap="round" />
      </svg>
      <p role="status" className="text-16 text-ink-2">
        {FLOOR_WORDS.joining}
      </p>
      <div className="min-h-[11rem]" />
    </div>
    <div className="h-[clamp(72px,19dvh,168px)] shrink-0 border-t border-line" />
    <div className="h-[9.375rem] shrink-0" />
  </main>
);
