import { z } from 'zod';
import { openDatabase, type PostgresServer } from './postgres/index.ts';

/**
 * Two passwords, of a PostgreSQL that only the containers beside it reach: the api knows its own logins', and must not be
 * able to come in as one that passes by row level security.
 */
const Env = z
  .object({ DATABASE_HOST: z.string().min(1), DATABASE_PASSWORD: z.string().min(1), DATABASE_ADMIN_PASSWORD: z.string().min(1) })
  .refine((env) => env.DATABASE_PASSWORD !== env.DATABASE_ADMIN_PASSWORD, {
    error: 'DATABASE_ADMIN_PASSWORD is the same as DATABASE_PASSWORD. Choose another one.',
  });

const { DATABASE_HOST: host, DATABASE_PASSWORD: own, DATABASE_ADMIN_PASSWORD: admin } = Env.parse(process.env);
const passwords: PostgresServer['passwords'] = { supabase_admin: admin, postgres: admin, app_login: own, app_service: own };
const loginUrl: PostgresServer['loginUrl'] = (login, database) =>
  `postgres://${login}:${encodeURIComponent(passwords[login])}@${host}:5432/${database}`;

await openDatabase(
  {
    loginUrl,
    adminUrl: (database = 'postgres') => loginUrl('postgres', database),
    passwords,
    dataDir: '',
    stop: async () => {},
  },
  'viva',
);
