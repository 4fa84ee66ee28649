export type CvFile = { bytes: Uint8Array; fileName: string };

/** A refusal's reason is a sentence for the recruiter; what throws is our fault and is tried again. */
export type CvOutcome =
  | { ok: true; text: string; pages: number | null /** What a reader would not see; null when there is none. */; hiddenText: string | null }
  | { ok: false; reason: string };

export type ParseCv = (file: CvFile) => Promise<CvOutcome>;
