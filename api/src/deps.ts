import type { User } from './http/caller.ts';
import type { Database } from './ports/database.ts';
import type { EventFeed } from './ports/events.ts';
import type { FileStorage } from './ports/files.ts';
import type { LanguageModel } from './ports/language.ts';
import type { Log } from './ports/log.ts';
import type { Rooms } from './ports/rooms.ts';
import type { Throttle } from './ports/throttle.ts';

/** The ports the features work through; `create-deps.ts` fills them with adapters. */
export type Deps = {
  /** Where people reach the pages. */
  publicUrl: string;
  /** Where browsers reach LiveKit. */
  livekitPublicUrl: string;
  /** Who else handles what candidates say, as they are told before they consent. */
  processors: readonly string[];
  trustedProxyHops: number;
  /** How many CVs, and how many bytes of them, one organization stores. */
  cvLimits: { files: number; bytes: number };
  /** Who a recruiter's token speaks for; undefined when it is not worth anything. */
  readSession(token: string): Promise<User | undefined>;
  isAgentToken(token: string): boolean;
  /** Keyed with a pepper that is not in the database. */
  hashTicket(ticket: string): Buffer;
  database: Database;
  files: FileStorage;
  rooms: Rooms;
  /** Undefined where no model is set. */
  language: LanguageModel | undefined;
  throttle: Throttle;
  events: EventFeed;
  log: Log;
};
