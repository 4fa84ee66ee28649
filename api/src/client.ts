import { type ClientRequestOptions, hc } from 'hono/client';
import type { App } from './app.ts';

/** The typed client of the whole api; `if (response.ok)` narrows the body to the answer, else it is a problem. */
export const createApiClient = (baseUrl: string, options?: ClientRequestOptions) => hc<App>(baseUrl, options);
export type ApiClient = ReturnType<typeof createApiClient>;

export type { Candidate } from './candidates/candidate.ts';
export type { CandidateWithCvText } from './candidates/show-candidate.ts';
export type { SignedUpload } from './candidates/start-cv-upload.ts';
export type { ProblemCode, ProblemDetail } from './http/problem.ts';
export type { ClaimedInterview } from './interviews/conduct/claim-interview.ts';
export type { RoomPass } from './interviews/path/enter-room.ts';
export type { PublicInterview } from './interviews/path/public-interview.ts';
export type { SpokenLine } from './interviews/path/show-own-transcript.ts';
export type { InterviewDetail, InterviewSummary } from './interviews/review/interview-summary.ts';
export type { Job, JobPlan } from './jobs/job.ts';
export type { LiveEvent } from './live/live-event.ts';
export type { Voice } from './live/voice.ts';
export type { Me, Organization } from './organizations/organization.ts';
export type { Report } from './reports/report.ts';
export type { CandidateRequest } from './requests/request.ts';
export type { IssuedTicket } from './tickets/issue-ticket.ts';
export type { TicketView } from './tickets/look-at-ticket.ts';
export type { Ticket } from './tickets/ticket.ts';
