import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

const given = { AGENT_TOKEN: 'token', LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 'secret' };

test('what is needed is named when it is missing, and no value is repeated', () => {
  expect(() => readEnv({ ...given, AGENT_TOKEN: undefined, AGENT_PORT: 'secret-port' })).toThrow(/AGENT_TOKEN.*AGENT_PORT/);
  expect(() => readEnv({ ...given, AGENT_PORT: 'secret-port' })).not.toThrow(/secret-port/);
});

test('everything else has a default', () => {
  expect(readEnv(given)).toMatchObject({ AGENT_PORT: 8081, STT: 'local', TTS: 'local', VIVA_CAPACITY: 4 });
});
