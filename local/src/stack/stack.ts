import type { Environment } from '../folders.ts';
import type { LivekitSearch } from '../livekit/index.ts';
import type { ProcessIdentity } from '../processes/process-identity.ts';
import type { ProcessPlan, SupervisedProcess } from '../processes/supervise-process.ts';
import type { Narrator } from './narrator.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

export type StackOptions = {
  dataDir: string;
  cacheDir: string;
  /** Settings of design §2; what is not set runs on this machine, on the usual ports. */
  env?: Environment;
  narrator?: Narrator;
  /** A search for livekit-server that is already under way. */
  livekitSearch?: LivekitSearch;
  /** Gives the start up; what runs already is stopped and the promise rejects. */
  signal?: AbortSignal;
};

export type Stack = {
  web: string;
  api: string;
  supabase: string;
  livekit: { url: string; apiKey: string; apiSecret: string };
  speech: string;
  recruiter: { email: string; password: string } | null;
  candidateUrl: string | null;
  /** Owns the schema; for looking into the database from outside. */
  adminUrl: string;
  dataDir: string;
  logsDir: string;
  /** "ready", "preparing", or the reason why there is none. */
  voice: () => string;
  /** Resolves when candidates can talk; rejects with the reason why they will not be able to. */
  voiceReady: Promise<void>;
  /** Name → process id of all that run now. */
  processes: () => Record<string, number>;
  stop: () => Promise<void>;
};

/** What the parts of one start share. */
export type Start = {
  options: StackOptions;
  env: Environment;
  settings: Settings;
  secrets: Secrets;
  runId: string;
  narrator: Narrator;
  /** Aborted when the start is given up. */
  signal: AbortSignal;
  logFile: (name: string) => string;
  supervise: (plan: Omit<ProcessPlan, 'logFile'>) => SupervisedProcess;
  /** For a process that another part supervises: told when it begins, ended with the others. */
  remember: (identity: ProcessIdentity) => void;
  adopt: (running: SupervisedProcess) => void;
};
