import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

const GIVEN = {
  DATABASE_URL: 'postgres://here/viva',
  DATABASE_SERVICE_URL: 'postgres://here/viva',
  SUPABASE_URL: 'https://project.example',
  SUPABASE_PUBLISHABLE_KEY: 'publishable',
  SUPABASE_SECRET_KEY: 'secret',
  LIVEKIT_URL: 'wss://media.example',
  LIVEKIT_API_KEY: 'key',
  LIVEKIT_API_SECRET: 'a secret of thirty-two characters',
  AGENT_TOKEN: 'agent-token-of-the-tests',
  TICKET_PEPPER: 'pepper-of-the-tests',
};

test.each(['http://192.168.1.20:3000', 'http://interviews.example.org', 'http://localhost.example.org'])(
  'sessions are not handed out over plain http at %s',
  (address) => {
    expect(() => readEnv({ ...GIVEN, PUBLIC_URL: address })).toThrow(/PUBLIC_URL: .*https/);
  },
);

test.each(['https://interviews.example.org', 'http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
  '%s is safe to be reached at',
  (address) => {
    expect(readEnv({ ...GIVEN, PUBLIC_URL: address }).PUBLIC_URL).toBe(address);
  },
);
