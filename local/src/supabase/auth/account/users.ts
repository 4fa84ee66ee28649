import { randomUUID } from 'node:crypto';
import type { Query } from '../../database.ts';

type Metadata = Record<string, unknown>;

export type UserRow = {
  id: string;
  aud: string;
  role: string;
  email: string;
  encrypted_password: string | null;
  email_confirmed_at: Date | null;
  last_sign_in_at: Date | null;
  raw_app_meta_data: Metadata;
  raw_user_meta_data: Metadata;
  banned_until: Date | null;
  created_at: Date;
  updated_at: Date;
  identities: unknown[] | null;
};

export type NewUser = {
  email: string;
  passwordHash: string | null;
  isConfirmed: boolean;
  userMetadata: Metadata;
  appMetadata: Metadata;
  bannedUntil?: Date;
};

const SELECT = `select users.*, (
  select json_agg(json_build_object('identity_id', id, 'id', provider_id, 'user_id', user_id, 'identity_data', identity_data,
    'provider', provider, 'last_sign_in_at', last_sign_in_at, 'created_at', created_at, 'updated_at', updated_at, 'email', email))
  from auth.identities where user_id = users.id) as identities
  from auth.users as users`;

export const findUser = async (query: Query, id: string) => (await query<UserRow>(`${SELECT} where users.id = $1`, [id]))[0];

export const findUserByEmail = async (query: Query, email: string) =>
  (await query<UserRow>(`${SELECT} where users.email = $1`, [email.toLowerCase()]))[0];

/** Newest first. */
export const listUsers = (query: Query, limit: number, offset: number) =>
  query<UserRow>(`${SELECT} order by users.created_at desc, users.id limit $1 offset $2`, [limit, offset]);

/** Undefined when the address is taken. */
export async function createUser(query: Query, user: NewUser, now: Date): Promise<UserRow | undefined> {
  const id = randomUUID();
  const created = await query(
    `insert into auth.users (instance_id, id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data,
       banned_until, created_at, updated_at)
     values ('00000000-0000-0000-0000-000000000000', $1, 'authenticated', 'authenticated', $2, $3, $4, $5, $6, $7, $8, $8)
     on conflict (email) where not is_sso_user do nothing returning id`,
    [
      id,
      user.email,
      user.passwordHash,
      user.isConfirmed ? now : null,
      { provider: 'email', providers: ['email'], ...user.appMetadata },
      { ...user.userMetadata, email: user.email, email_verified: user.isConfirmed, phone_verified: false, sub: id },
      user.bannedUntil ?? null,
      now,
    ],
  );
  if (!created.length) return undefined;
  await query(
    `insert into auth.identities (provider_id, user_id, identity_data, provider, last_sign_in_at, created_at, updated_at)
     values ($1, $2, $3, 'email', $4, $4, $4)`,
    [id, id, { sub: id, email: user.email, email_verified: false, phone_verified: false }, now],
  );
  return findUser(query, id);
}

export const isBanned = (user: UserRow, now: Date) => user.banned_until !== null && user.banned_until > now;

/** A user as Supabase Auth shows it; what is unset is left out. */
export const shownUser = (user: UserRow) => ({
  id: user.id,
  aud: user.aud,
  role: user.role,
  email: user.email,
  email_confirmed_at: user.email_confirmed_at ?? undefined,
  phone: '',
  confirmed_at: user.email_confirmed_at ?? undefined,
  last_sign_in_at: user.last_sign_in_at ?? undefined,
  app_metadata: user.raw_app_meta_data,
  user_metadata: user.raw_user_meta_data,
  identities: user.identities ?? [],
  created_at: user.created_at,
  updated_at: user.updated_at,
  banned_until: user.banned_until ?? undefined,
  is_anonymous: false,
});
