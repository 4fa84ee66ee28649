import { freePort, freePorts } from '../ports.ts';

/** Settings that put every part on ports nobody uses, so that tests run beside `npm start`. */
export async function freePortSettings(): Promise<Record<string, string>> {
  const livekit = await freePorts(3);
  const names = ['WEB_PORT', 'API_PORT', 'AGENT_PORT', 'SUPABASE_PORT'];
  const ports = await Promise.all(names.map(freePort));
  return Object.fromEntries([['LIVEKIT_PORT', String(livekit)], ...names.map((name, index) => [name, String(ports[index])])]);
}
