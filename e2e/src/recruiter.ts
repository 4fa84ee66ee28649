import type { Browser, BrowserContext } from 'playwright-core';
import type { Running } from './start-everything.ts';

/** A recruiter who has signed in at the page, as a person does. */
export async function signIn(browser: Browser, { web, recruiter }: Pick<Running, 'web' | 'recruiter'>) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${web}/sign-in`);
  await page.getByLabel('E-mail').fill(recruiter.email);
  await page.getByLabel('Password').fill(recruiter.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${web}/jobs`);
  return { context, page, ...callsOf(context, web) };
}

export type Recruiter = Awaited<ReturnType<typeof signIn>>;

/** What the recruiter's own pages ask the api for, through the same origin and cookie. */
function callsOf(context: BrowserContext, web: string) {
  const answer = async (response: { ok(): boolean; status(): number; url(): string; json(): Promise<unknown> }) => {
    if (!response.ok()) throw new Error(`${response.url()} answered ${response.status()}`);
    return (await response.json()) as never;
  };
  const get = async <T>(path: string): Promise<T> => answer(await context.request.get(`${web}/api${path}`));
  const post = async <T>(path: string, data: unknown): Promise<T> =>
    answer(await context.request.post(`${web}/api${path}`, { data, headers: { origin: new URL(web).origin } }));
  const openJob = async (): Promise<string> => {
    const { jobs } = await get<{ jobs: { id: string; state: string }[] }>('/jobs');
    const open = jobs.find((job) => job.state === 'open');
    if (open === undefined) throw new Error('The demo has no open job.');
    return open.id;
  };
  const addCandidate = async (name: string): Promise<string> =>
    (await post<{ id: string }>(`/jobs/${await openJob()}/candidates`, { name })).id;
  return {
    get,
    post,
    openJob,
    /** A fresh candidate of the demo job who has no ticket yet. */
    addCandidate,
    /** A fresh candidate of the demo job with a ticket, as a link. */
    async newCandidate(name: string): Promise<{ url: string; candidateId: string }> {
      const candidateId = await addCandidate(name);
      const { url } = await post<{ url: string }>(`/candidates/${candidateId}/tickets`, { expiresInDays: 7 });
      return { url, candidateId };
    },
  };
}
