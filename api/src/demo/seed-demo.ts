import { addCandidate } from '../candidates/add-candidate.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { CV_TYPES } from '../candidates/cv-file.ts';
import { finishCvUpload } from '../candidates/finish-cv-upload.ts';
import { listJobCandidates } from '../candidates/list-candidates.ts';
import { startCvUpload } from '../candidates/start-cv-upload.ts';
import type { Deps } from '../deps.ts';
import type { Recruiter, User } from '../http/caller.ts';
import { createJob, NewJob } from '../jobs/create-job.ts';
import type { Job } from '../jobs/job.ts';
import { listJobs } from '../jobs/list-jobs.ts';
import { publishPlan } from '../jobs/publish-plan.ts';
import { createOrganization } from '../organizations/create-organization.ts';
import { showMe } from '../organizations/show-me.ts';
import { issueTicket } from '../tickets/issue-ticket.ts';
import { DEMO } from './demo-texts.ts';
import { makeDocx } from './make-docx.ts';

const TICKET_DAYS = 7;

/**
 * Makes what is missing of the demo by the same verbs that people use, as the demo recruiter. Gives a fresh ticket's link
 * for the first candidate who can still be interviewed; the older ticket dies.
 */
export async function seedDemo(deps: Deps, user: User): Promise<{ candidateUrl: string }> {
  const recruiter = await demoRecruiter(deps, user);
  const job = await demoJob(deps, recruiter);
  for (const { name, cv } of DEMO.candidates) await demoCandidate(deps, recruiter, job.id, name, cv);
  const waiting = (await demoCandidates(deps, recruiter, job.id)).find(isWaiting);
  const invited = waiting ?? (await addCandidate(deps, recruiter, job.id, { name: await nextName(deps, recruiter, job.id) }));
  return { candidateUrl: (await issueTicket(deps, recruiter, invited.id, TICKET_DAYS)).url };
}

async function demoRecruiter(deps: Deps, user: User): Promise<Recruiter> {
  const me = await showMe(deps, user);
  const organization = me.organization ?? (await createOrganization(deps, user, { name: DEMO.organization }));
  return { kind: 'recruiter', ...user, organizationId: organization.id, role: me.role ?? 'owner' };
}

async function demoJob(deps: Deps, recruiter: Recruiter): Promise<Job> {
  const { title, description, language, minutes } = DEMO.job;
  const known = (await listJobs(deps, recruiter)).find((job) => job.title === title);
  const job = known ?? (await createJob(deps, recruiter, NewJob.parse({ title, description, language, minutes })));
  if (job.planVersion === null) await publishPlan(deps, recruiter, job.id);
  return job;
}

async function demoCandidate(deps: Deps, recruiter: Recruiter, jobId: string, name: string, cvText: string): Promise<void> {
  const known = (await demoCandidates(deps, recruiter, jobId)).find((candidate) => candidate.name === name);
  const candidate = known ?? (await addCandidate(deps, recruiter, jobId, { name }));
  if (candidate.cv === null || candidate.cv.state === 'awaiting-upload') await uploadCv(deps, recruiter, candidate, cvText);
  if (candidate.ticket === null) await issueTicket(deps, recruiter, candidate.id, TICKET_DAYS);
}

async function uploadCv(deps: Deps, recruiter: Recruiter, { id, name }: Candidate, cvText: string): Promise<void> {
  const file = makeDocx(cvText);
  const contentType = CV_TYPES.docx ?? '';
  const { cvId, upload } = await startCvUpload(deps, recruiter, id, { fileName: `${name}.docx`, sizeBytes: file.byteLength, contentType });
  const stored = await fetch(upload.url, { method: 'PUT', headers: { 'content-type': contentType }, body: new Uint8Array(file) });
  if (!stored.ok) throw new Error(`Storage refused a demo CV with ${stored.status}.`);
  await finishCvUpload(deps, recruiter, cvId);
}

/** Oldest first, as they were added. */
const demoCandidates = async (deps: Deps, recruiter: Recruiter, jobId: string): Promise<Candidate[]> =>
  (await listJobCandidates(deps, recruiter, jobId)).toReversed();

const isWaiting = ({ interview }: Candidate) => interview === null || interview.state === 'ready' || interview.state === 'not-started';

const nextName = async (deps: Deps, recruiter: Recruiter, jobId: string) =>
  `Demo candidate ${(await demoCandidates(deps, recruiter, jobId)).length + 1}`;
