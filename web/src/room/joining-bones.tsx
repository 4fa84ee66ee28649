/** The room before anything of it has come, in its own shape. */
export const JoiningBones = () => (
  <div className="mx-auto flex h-dvh max-w-[40rem] flex-col items-center justify-center gap-6 px-5">
    <svg aria-hidden="true" viewBox="0 0 120 120" className="size-[7.5rem] text-line-2">
      <circle cx="60" cy="60" r="55" fill="none" stroke="currentColor" strokeWidth="3" strokeDasharray="4 9" />
    </svg>
    <p role="status" className="text-16 text-ink-2">
      Your interviewer is joining…
    </p>
  </div>
);
