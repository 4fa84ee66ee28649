import { z } from 'zod';
import { openDatabase, type PostgresServer } from './postgres/index.ts';

/** One password for every login of a PostgreSQL that only the containers beside it reach. */
const Env = z.object({ DATABASE_HOST: z.string().min(1), DATABASE_PASSWORD: z.string().min(1) });

const { DATABASE_HOST: host, DATABASE_PASSWORD: password } = Env.parse(process.env);
const loginUrl: PostgresServer['loginUrl'] = (login, database) =>
  `postgres://${login}:${encodeURIComponent(password)}@${host}:5432/${database}`;

await openDatabase(
  {
    loginUrl,
    adminUrl: (database = 'postgres') => loginUrl('postgres', database),
    passwords: { supabase_admin: password, postgres: password, app_login: password, app_service: password },
    dataDir: '',
    stop: async () => {},
  },
  'viva',
);
