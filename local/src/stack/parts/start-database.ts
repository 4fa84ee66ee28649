import path from 'node:path';
import { migrate, openDatabase, startPostgres } from '../../postgres/index.ts';
import type { Start } from '../stack.ts';

export type Database = { adminUrl: string; requestUrl: string; serviceUrl: string; stop: () => Promise<void> };

/** The built-in PostgreSQL, or your own, brought to the newest migration. */
export async function startDatabase({ options, settings }: Start): Promise<Database> {
  const { DATABASE_URL: requestUrl, DATABASE_SERVICE_URL: serviceUrl, DATABASE_ADMIN_URL: adminUrl } = settings;
  if (requestUrl && serviceUrl && adminUrl) {
    await migrate(adminUrl);
    return { adminUrl, requestUrl, serviceUrl, stop: async () => {} };
  }
  const server = await startPostgres({ dataDir: path.join(options.dataDir, 'postgres') });
  try {
    return { ...(await openDatabase(server, 'viva')), stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
