import {
  AccessToken,
  AgentDispatchClient,
  DataPacket_Kind,
  RoomAgentDispatch,
  RoomServiceClient,
  ServerError,
  TrackSource,
} from 'livekit-server-sdk';
import type { Rooms } from '../../ports/rooms.ts';
import { Unavailable } from '../../ports/unavailable.ts';

/** The name under which the agent registers. */
const INTERVIEWER = 'viva-interviewer';
const COMMAND_TOPIC = 'viva.command';
/** `ParticipantInfo.Kind.AGENT`; the package does not export the enum. */
const AGENT_KIND = 4;

const PASS_SECONDS = 600;
const REQUEST_SECONDS = 5;
/** The room is made at the device check, and the candidate joins at the start. */
const EMPTY_SECONDS = 1_800;
/** How long a candidate's place is kept; agents do not keep a room open. */
const DEPARTURE_SECONDS = 600;
/** The candidate twice while a tab takes over, an interviewer twice while one takes over, and room for observers. */
const MOST_PARTICIPANTS = 10;

export type LiveKitOptions = { url: string; apiKey: string; apiSecret: string };

export function createRooms({ url, apiKey, apiSecret }: LiveKitOptions): Rooms {
  const host = url.replace(/^ws/, 'http');
  const rooms = new RoomServiceClient(host, apiKey, apiSecret, { requestTimeout: REQUEST_SECONDS });
  const dispatches = new AgentDispatchClient(host, apiKey, apiSecret, { requestTimeout: REQUEST_SECONDS });
  const create = (name: string, agents: RoomAgentDispatch[]) =>
    answering(
      rooms.createRoom({
        name,
        emptyTimeout: EMPTY_SECONDS,
        departureTimeout: DEPARTURE_SECONDS,
        maxParticipants: MOST_PARTICIPANTS,
        agents,
      }),
    );
  const interviewers = async (roomName: string) => {
    const participants = await whereThere(rooms.listParticipants(roomName));
    return participants?.filter((participant) => participant.kind === AGENT_KIND).map((participant) => participant.identity) ?? [];
  };
  return {
    exists: async (roomName) => (await answering(rooms.listRooms([roomName]))).length > 0,
    create: async (roomName) => {
      await create(roomName, []);
    },
    createWithInterviewer: async (roomName, interviewId) => {
      await create(roomName, [new RoomAgentDispatch({ agentName: INTERVIEWER, metadata: interviewId })]);
    },
    dispatch: async (roomName, interviewId) => {
      await answering(dispatches.createDispatch(roomName, INTERVIEWER, { metadata: interviewId }));
    },
    interviewers,
    pass: (roomName, identity) => pass({ apiKey, apiSecret }, roomName, identity),
    send: async (roomName, message) => {
      const destinationIdentities = await interviewers(roomName);
      if (destinationIdentities.length === 0) return false;
      const bytes = new TextEncoder().encode(JSON.stringify(message));
      const options = { destinationIdentities, topic: COMMAND_TOPIC };
      return (await whereThere(rooms.sendData(roomName, bytes, DataPacket_Kind.RELIABLE, options).then(() => true))) ?? false;
    },
    open: async () => {
      const open = await answering(rooms.listRooms());
      const sent = await Promise.all(open.map(async ({ name }) => ({ name, dispatched: await whereThere(dispatches.listDispatch(name)) })));
      return sent.flatMap(({ name, dispatched = [] }) => {
        const interviewer = dispatched.find(({ agentName }) => agentName === INTERVIEWER);
        return interviewer === undefined ? [] : [{ roomName: name, interviewId: interviewer.metadata }];
      });
    },
    remove: async (roomName) => {
      await whereThere(rooms.deleteRoom(roomName));
    },
    isReady: async () => {
      try {
        await rooms.listRooms(['is-it-there']);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Every grant is written down: what is left out of a token is not always off. */
function pass({ apiKey, apiSecret }: Pick<LiveKitOptions, 'apiKey' | 'apiSecret'>, room: string, identity: string): Promise<string> {
  const token = new AccessToken(apiKey, apiSecret, { identity, ttl: PASS_SECONDS });
  token.addGrant({
    room,
    roomJoin: true,
    canPublish: true,
    canPublishSources: [TrackSource.MICROPHONE],
    canSubscribe: true,
    canPublishData: false,
    canUpdateOwnMetadata: false,
    canSubscribeMetrics: false,
    canManageAgentSession: false,
    hidden: false,
    recorder: false,
    agent: false,
    roomAdmin: false,
    roomCreate: false,
    roomList: false,
    roomRecord: false,
    ingressAdmin: false,
  });
  return token.toJwt();
}

async function answering<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ServerError && error.status < 500) throw error;
    throw new Unavailable('livekit', { cause: error });
  }
}

/** Undefined when there is no such room. */
async function whereThere<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await answering(call);
  } catch (error) {
    if (error instanceof ServerError && error.status === 404) return undefined;
    throw error;
  }
}
