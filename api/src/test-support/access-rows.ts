import { randomUUID } from 'node:crypto';
import { LONG_ENOUGH } from './people.ts';
import { tokenUse } from './token-use.ts';
import { greeting } from './turns.ts';

export type Guard = 'anybody' | 'ticket' | 'signed-in' | 'member' | 'editor' | 'candidate' | 'agent';
type Ids = Record<string, string>;
type Row = { guard: Guard; body?: (ids: Ids) => unknown };

const lease = () => ({ epoch: 1 });
const ticket = ({ code }: Ids) => ({ ticket: code });

/** Every route, what it takes to pass, and a body that its schema accepts. A route without a row fails below. */
export const ROWS: Record<string, Row> = {
  'GET /healthz': { guard: 'anybody' },
  'GET /readyz': { guard: 'anybody' },
  'GET /voice': { guard: 'anybody' },
  'GET /events': { guard: 'member' },
  'GET /me': { guard: 'signed-in' },
  'POST /organizations': { guard: 'signed-in', body: () => ({ name: 'Intruders' }) },
  'GET /jobs': { guard: 'member' },
  'POST /jobs': { guard: 'editor', body: () => ({ title: 'Job', description: LONG_ENOUGH, language: 'en', minutes: 10 }) },
  'GET /jobs/{jobId}': { guard: 'member' },
  'GET /jobs/{jobId}/plan': { guard: 'member' },
  'PUT /jobs/{jobId}/plan': { guard: 'editor', body: () => ({ revision: randomUUID(), plan: {} }) },
  'POST /jobs/{jobId}/plan/publish': { guard: 'editor' },
  'GET /jobs/{jobId}/plan/versions': { guard: 'member' },
  'POST /jobs/{jobId}/plan/draft': { guard: 'editor' },
  'DELETE /jobs/{jobId}/plan/draft': { guard: 'editor' },
  'GET /library': { guard: 'member' },
  'GET /library/{itemId}': { guard: 'member' },
  'GET /candidates': { guard: 'member' },
  'GET /jobs/{jobId}/candidates': { guard: 'member' },
  'POST /jobs/{jobId}/candidates': { guard: 'editor', body: () => ({ name: 'Intruder' }) },
  'GET /candidates/{candidateId}': { guard: 'member' },
  'POST /candidates/{candidateId}/cv': {
    guard: 'editor',
    body: () => ({ fileName: 'cv.pdf', sizeBytes: 10, contentType: 'application/pdf' }),
  },
  'GET /candidates/{candidateId}/cv-questions': { guard: 'member' },
  'POST /candidates/{candidateId}/cv-questions': { guard: 'editor' },
  'PUT /candidates/{candidateId}/cv-questions/{questionId}': {
    guard: 'editor',
    body: () => ({ competencyId: 'taking-ownership', text: 'What?', plainerText: 'What?', approved: true }),
  },
  'DELETE /candidates/{candidateId}/cv-questions/{questionId}': { guard: 'editor' },
  'POST /cvs/{cvId}/uploaded': { guard: 'editor' },
  'GET /cvs/{cvId}/file': { guard: 'member' },
  'POST /tickets/look': { guard: 'ticket', body: ticket },
  'POST /tickets/redeem': {
    guard: 'ticket',
    body: (ids) => ({ ...ticket(ids), consents: { interviewByAi: true, recording: true, liveListening: true } }),
  },
  'POST /tickets/ask-person': { guard: 'ticket', body: ticket },
  'POST /candidates/{candidateId}/tickets': { guard: 'editor', body: () => ({}) },
  'GET /candidates/{candidateId}/tickets': { guard: 'member' },
  'POST /tickets/{ticketId}/revoke': { guard: 'editor' },
  'GET /interviews': { guard: 'member' },
  'GET /interviews/{interviewId}': { guard: 'member' },
  'GET /interviews/{interviewId}/recordings/{part}/url': { guard: 'member' },
  'GET /interviews/{interviewId}/report': { guard: 'member' },
  'PUT /interviews/{interviewId}/scores/{competencyId}': { guard: 'member', body: () => ({ level: 5, reason: 'Because.', blind: true }) },
  'POST /interviews/{interviewId}/decision': { guard: 'member', body: () => ({ outcome: 'hold', reason: 'Because.' }) },
  'GET /requests': { guard: 'member' },
  'POST /requests/{requestId}/resolve': { guard: 'member' },
  'GET /i/{publicId}': { guard: 'candidate' },
  'POST /i/{publicId}/room': { guard: 'candidate' },
  'POST /i/{publicId}/start': { guard: 'candidate' },
  'POST /i/{publicId}/commands': { guard: 'candidate', body: () => ({ command: 'person', id: randomUUID() }) },
  'GET /i/{publicId}/transcript': { guard: 'candidate' },
  'POST /agent/presence': { guard: 'agent', body: () => ({ workerId: 'intruder', voice: 'ready', reason: null }) },
  'POST /agent/interviews/{interviewId}/claim': { guard: 'agent', body: () => ({ callId: 'intruder' }) },
  'POST /agent/interviews/{interviewId}/turns': { guard: 'agent', body: () => ({ ...lease(), turns: [greeting(1)] }) },
  'POST /agent/interviews/{interviewId}/heartbeat': { guard: 'agent', body: lease },
  'POST /agent/interviews/{interviewId}/requests': { guard: 'agent', body: () => ({ ...lease(), kind: 'person' }) },
  'POST /agent/interviews/{interviewId}/usage': { guard: 'agent', body: () => ({ ...lease(), uses: [tokenUse()] }) },
  'POST /agent/interviews/{interviewId}/recordings': {
    guard: 'agent',
    body: () => ({ ...lease(), part: 1, startedAt: '2026-01-01T10:00:00.000Z', durationMs: 1, sizeBytes: 1 }),
  },
  'POST /agent/interviews/{interviewId}/recordings/{part}/uploaded': { guard: 'agent', body: lease },
  'POST /agent/interviews/{interviewId}/finish': { guard: 'agent', body: () => ({ ...lease(), reason: 'technical' }) },
};
