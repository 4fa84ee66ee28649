import { launchBrowser } from './browser.ts';
import { rememberCookies } from './canaries.ts';
import { openDatabase } from './database.ts';
import { signIn } from './recruiter.ts';
import type { Running } from './start-everything.ts';

/** A recruiter who has signed in, and what is stored of what they do. */
export async function openDesk(running: Running) {
  const database = await openDatabase(running.adminUrl);
  const browser = await launchBrowser();
  const recruiter = await signIn(browser, running);
  const { page } = recruiter;
  return {
    browser,
    database,
    recruiter,
    page,
    rowOf: (name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name }) }),
    dialog: () => page.getByRole('dialog'),
    async close(): Promise<void> {
      await rememberCookies(running, browser);
      await browser.close();
      await database.close();
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;
