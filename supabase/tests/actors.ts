import type { Tenant } from '@viva/local/postgres';

/** Everybody who can stand before a table, seen from the organization `harbour`. */
export const ACTORS = [
  'anon',
  'stranger',
  'owner',
  'editor',
  'reviewer',
  'neighbour',
  'service',
  'service in the interview',
  'service in another interview',
  'service with the ticket',
  'service in the organization',
  'service at the neighbours',
] as const;
export type Actor = (typeof ACTORS)[number];

export const NOBODY: Actor[] = [];
export const MEMBERS: Actor[] = ['owner', 'editor', 'reviewer'];
export const EDITORS: Actor[] = ['owner', 'editor'];
export const ANY_SERVICE: Actor[] = ACTORS.filter((actor) => actor.startsWith('service'));
export const IN_THE_INTERVIEW: Actor = 'service in the interview';
export const WITH_THE_TICKET: Actor = 'service with the ticket';
export const IN_THE_ORGANIZATION: Actor = 'service in the organization';

export type Stage = {
  harbour: Tenant;
  /** A second interview at the harbour, of somebody else. */
  otherInterviewId: string;
  orchard: Tenant;
  stranger: string;
};

type Identity = { role: 'anon' | 'authenticated' | 'app_service'; userId?: string; settings?: Record<string, string> };

export function identityOf(actor: Actor, { harbour, orchard, stranger, otherInterviewId }: Stage): Identity {
  const person = (userId: string): Identity => ({ role: 'authenticated', userId });
  const service = (settings: Record<string, string>): Identity => ({ role: 'app_service', settings });
  const identities: Record<Actor, Identity> = {
    anon: { role: 'anon' },
    stranger: person(stranger),
    owner: person(harbour.owner),
    editor: person(harbour.editor),
    reviewer: person(harbour.reviewer),
    neighbour: person(orchard.owner),
    service: service({}),
    'service in the interview': service({ 'app.interview_id': harbour.interviewId }),
    'service in another interview': service({ 'app.interview_id': otherInterviewId }),
    'service with the ticket': service({ 'app.ticket_hash': harbour.openTicketHash.toString('hex') }),
    'service in the organization': service({ 'app.organization_id': harbour.organizationId }),
    'service at the neighbours': service({ 'app.organization_id': orchard.organizationId }),
  };
  return identities[actor];
}
