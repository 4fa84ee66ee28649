import { isPortFree } from '../ports.ts';
import type { Settings } from './settings.ts';

type Wanted = { setting: keyof Settings; port: number; protocol: 'tcp' | 'udp' };

/** A port that another program uses, with the setting that moves it. */
export class PortBusy extends Error {
  override name = 'PortBusy';
}

/** The ports the parts of this start will listen on. LIVEKIT_PORT moves three: signalling, media by TCP, media by UDP. */
export function wantedPorts(settings: Settings): Wanted[] {
  const wanted: Wanted[] = [
    { setting: 'WEB_PORT', port: settings.WEB_PORT, protocol: 'tcp' },
    { setting: 'API_PORT', port: settings.API_PORT, protocol: 'tcp' },
    { setting: 'AGENT_PORT', port: settings.AGENT_PORT, protocol: 'tcp' },
  ];
  if (!settings.SUPABASE_URL) wanted.push({ setting: 'SUPABASE_PORT', port: settings.SUPABASE_PORT, protocol: 'tcp' });
  if (!settings.LIVEKIT_URL) {
    wanted.push({ setting: 'LIVEKIT_PORT', port: settings.LIVEKIT_PORT, protocol: 'tcp' });
    wanted.push({ setting: 'LIVEKIT_PORT', port: settings.LIVEKIT_PORT + 1, protocol: 'tcp' });
    wanted.push({ setting: 'LIVEKIT_PORT', port: settings.LIVEKIT_PORT + 2, protocol: 'udp' });
  }
  return wanted;
}

export async function refuseBusyPorts(settings: Settings): Promise<void> {
  const wanted = wantedPorts(settings);
  const free = await Promise.all(wanted.map(({ port, protocol }) => isPortFree(port, protocol)));
  const busy = wanted.filter((_, index) => !free[index]);
  if (busy.length > 0) throw new PortBusy([...Map.groupBy(busy, ({ setting }) => setting)].map(sentence).join('\n'));
}

function sentence([setting, busy]: [string, Wanted[]]): string {
  const ports = [...new Set(busy.map(({ port }) => port))];
  const [first = 0] = ports;
  const are = ports.length > 1 ? `Ports ${ports.join(', ')} are` : `Port ${first} is`;
  const wish = setting === 'LIVEKIT_PORT' ? 'the first of three free ones in a row' : 'a free one';
  return `${are} used by another program. Set ${setting} to ${wish}, for example: ${setting}=${(first % 50_000) + 10_000} npm start`;
}
