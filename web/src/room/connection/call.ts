import { DisconnectReason, RoomEvent } from 'livekit-client';
import { chooseMicrophone, chosenMicrophone } from '#microphone/chosen-microphone.ts';
import { CAPTURE, problemOf } from '#microphone/open-microphone.ts';
import type { RoomAhead } from '#room/ahead/keep-room-ahead.ts';
import { captionsOf } from '#room/captions/captions.ts';
import { type Command, enterRoom, type RoomPass, readOwnInterview, readOwnTranscript, sendCommand, startInterview } from '#room/queries.ts';
import { askForInterviewer } from './ask-for-interviewer.ts';
import { type CallStore, createCallState } from './call-state.ts';
import { createRoom } from './create-room.ts';
import { keepMute, keptMute } from './kept-mute.ts';
import { listenToRoom } from './listen-to-room.ts';
import { openOwnTrack } from './open-own-track.ts';

const FRESH_MS = 5 * 60_000;
const STILL_HERE_MS = 1_500;
const RETRY_MS = [500, 1_000, 2_000, 4_000, 8_000];

/** One candidate's way into a room and back into it. No React here: the page only looks at the store. */
export class Call {
  readonly store: CallStore;
  readonly room = createRoom();
  readonly #publicId: string;
  readonly #ahead: RoomAhead | undefined;
  readonly #stopAsking: () => void;
  #left = false;
  #entering: Promise<void> | undefined;

  constructor(publicId: string, ahead: RoomAhead | undefined) {
    this.#publicId = publicId;
    this.#ahead = ahead;
    this.store = createCallState(keptMute(publicId));
    listenToRoom(this.room, this.store);
    this.#stopAsking = askForInterviewer(this.store, () => this.#callInterviewer());
    this.room.on(RoomEvent.Disconnected, (reason) => {
      if (this.#left) return;
      // The page is going away; if it is still here in a moment, it was not.
      if (reason === DisconnectReason.CLIENT_INITIATED) return void setTimeout(() => this.wake(), STILL_HERE_MS);
      if (reason !== DisconnectReason.DUPLICATE_IDENTITY) return this.wake();
      // Two tabs that both come back would throw each other out for ever.
      this.#left = true;
      this.store.setState({ connection: 'elsewhere' });
    });
  }

  /** The first entry: by the pass that was made ahead while it is fresh, the interview started beside it. */
  join(isResumed: boolean) {
    if (isResumed) void this.#recall();
    return this.#once(async () => {
      try {
        const isFresh = this.#ahead !== undefined && Date.now() - this.#ahead.at < FRESH_MS;
        const pass = isFresh && this.#ahead ? this.#ahead.pass : await enterRoom(this.#publicId);
        await Promise.all([this.#enter(pass), isResumed || startInterview(this.#publicId)]);
      } catch {
        await this.#comeBack();
      }
    });
  }

  /** Comes back if the room was lost: noticed at once, or when a page that slept is looked at again. */
  wake() {
    if (this.room.state === 'disconnected') void this.#once(() => this.#comeBack());
  }

  async hear() {
    const wasBlocked = this.store.getState().soundBlocked;
    await this.room.startAudio();
    const soundBlocked = !this.room.canPlaybackAudio;
    this.store.setState(({ soundMissed }) => ({ soundBlocked, soundMissed: soundMissed || (wasBlocked && !soundBlocked) }));
  }

  async mute(muted: boolean) {
    keepMute(this.#publicId, muted);
    this.store.setState({ muted });
    // Without a room there is nothing to switch; the next entry opens the microphone as it is wanted.
    if (this.room.state === 'connected') await this.openMicrophone();
  }

  async openMicrophone(deviceId = chosenMicrophone()) {
    try {
      await openOwnTrack(this.room, { ...CAPTURE, ...(deviceId && { deviceId }) }, this.store.getState().muted);
      this.store.setState({ microphone: 'open' });
    } catch (error) {
      this.store.setState({ microphone: problemOf(error) });
    }
  }

  async chooseMicrophone(deviceId: string) {
    chooseMicrophone(deviceId);
    if (this.store.getState().microphone === 'open') await this.room.switchActiveDevice('audioinput', deviceId);
    else await this.openMicrophone(deviceId);
  }

  async command(command: Command) {
    await sendCommand(this.#publicId, command);
    this.store.setState({ soundMissed: false, ...(command === 'end' && { ending: true }) });
  }

  async isOver() {
    const { status } = await readOwnInterview(this.#publicId);
    return status.state === 'finished' || status.state === 'not-started';
  }

  finish() {
    this.leave();
    this.store.setState({ connection: 'over', awaySince: null });
  }

  leave() {
    this.#left = true;
    this.#stopAsking();
    void this.room.disconnect();
  }

  /** Entering makes sure that one is on the way; an interview that is over gets none. */
  async #callInterviewer() {
    if (await this.isOver()) this.finish();
    else await enterRoom(this.#publicId);
  }

  /** What was said before this page was loaded, above what comes from now on. */
  async #recall() {
    const lines = await readOwnTranscript(this.#publicId).catch(() => []);
    this.store.setState(({ captions }) => ({ captions: [...captionsOf(lines), ...captions] }));
  }

  #once(enter: () => Promise<void>): Promise<void> {
    if (this.#left) return Promise.resolve();
    this.#entering ??= enter().finally(() => {
      this.#entering = undefined;
      // Lost again before the entry was done.
      if (this.store.getState().connection === 'connected') this.wake();
    });
    return this.#entering;
  }

  async #enter(pass: RoomPass) {
    await this.room.connect(pass.url, pass.token);
    if (this.#left) return this.leave();
    this.store.setState({ connection: 'connected', awaySince: null, soundBlocked: !this.room.canPlaybackAudio });
    void this.openMicrophone();
  }

  /** Until it is over, or works again. Everything said is stored elsewhere: only time is lost here. */
  async #comeBack() {
    this.store.setState(({ awaySince }) => ({ connection: 'lost', awaySince: awaySince ?? Date.now() }));
    for (let attempt = 0; !this.#left; attempt += 1) {
      try {
        if (await this.isOver()) return this.finish();
        return await this.#enter(await enterRoom(this.#publicId));
      } catch {
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]));
      }
    }
  }
}
