import { queryOptions } from '@tanstack/react-query';
import { type AnswerOf, answer } from '#lib/answer.ts';
import { type ApiClient, api } from '#lib/api.ts';

type OwnCalls = ApiClient['i'][':publicId'];
export type OwnInterview = AnswerOf<Awaited<ReturnType<OwnCalls['$get']>>>;
export type RoomPass = AnswerOf<Awaited<ReturnType<OwnCalls['room']['$post']>>>;
export type SpokenLine = AnswerOf<Awaited<ReturnType<OwnCalls['transcript']['$get']>>>['turns'][number];
export type Command = 'repeat' | 'simpler' | 'skip' | 'person' | 'finished' | 'end';

const UNTIL_READY_MS = 3_000;

export const readOwnInterview = (publicId: string) => answer(api.i[':publicId'].$get({ param: { publicId } }));

/** Asked again while the voice is being prepared, so that the page goes on by itself. */
export const ownInterviewQuery = (publicId: string) =>
  queryOptions({
    queryKey: ['own-interview', publicId],
    queryFn: () => readOwnInterview(publicId),
    refetchInterval: ({ state: { data } }) => (data?.status.state === 'ready' && data.voice !== 'ready' ? UNTIL_READY_MS : false),
  });

export const readOwnTranscript = async (publicId: string) =>
  (await answer(api.i[':publicId'].transcript.$get({ param: { publicId } }))).turns;

export const ownTranscriptQuery = (publicId: string) =>
  queryOptions({ queryKey: ['own-interview', publicId, 'transcript'], queryFn: () => readOwnTranscript(publicId) });

export const enterRoom = (publicId: string) => answer(api.i[':publicId'].room.$post({ param: { publicId } }));
export const startInterview = (publicId: string) => answer(api.i[':publicId'].start.$post({ param: { publicId } }));

/** The id makes a repeated sending harmless. */
export const sendCommand = (publicId: string, command: Command) =>
  answer(api.i[':publicId'].commands.$post({ param: { publicId }, json: { command, id: crypto.randomUUID() } }));
