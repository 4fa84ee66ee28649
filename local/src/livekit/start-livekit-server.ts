import os from 'node:os';
import path from 'node:path';
import { repositoryDir } from '../folders.ts';
import { LOOPBACK } from '../loopback.ts';
import { type SupervisedProcess, superviseProcess } from '../processes/supervise-process.ts';
import { answers, waitForProcess } from '../processes/wait-until.ts';

const START_DEADLINE_MS = 15_000;

/** `http` carries signalling and the server's API, `tcp` and `udp` carry media. */
export type LivekitPorts = { http: number; tcp: number; udp: number };

type Settings = { binary: string; ports: LivekitPorts; key: string; secret: string; configFile?: string };
type Options = Settings & { logFile?: string };

export type LivekitServer = { url: string; apiKey: string; apiSecret: string; stop: () => Promise<void> };

/** How livekit-server is run with the settings of the repository's livekit.yaml on other ports. */
export function livekitCommand({ binary, ports, key, secret, configFile = path.join(repositoryDir, 'livekit.yaml') }: Settings) {
  return {
    name: 'livekit-server',
    command: binary,
    args: ['--config', configFile, '--port', `${ports.http}`, '--rtc.tcp_port', `${ports.tcp}`, '--udp-port', `${ports.udp}`],
    cwd: repositoryDir,
    // Asked to stop it waits seconds for rooms that live in its memory alone; nothing is lost by not waiting.
    stopSignal: 'SIGKILL' as const,
    // Nothing else of the environment: the server reads LIVEKIT_… names of its own.
    env: { PATH: process.env.PATH, LIVEKIT_KEYS: `${key}: ${secret}` },
  };
}

export async function waitForLivekit(server: SupervisedProcess, { http }: LivekitPorts, signal?: AbortSignal): Promise<void> {
  await waitForProcess(server, () => answers(`http://${LOOPBACK}:${http}/`), START_DEADLINE_MS, signal);
}

/** Runs livekit-server on loopback; resolves once it answers. */
export async function startLivekitServer(options: Options): Promise<LivekitServer> {
  const { ports, key, secret } = options;
  const logFile = options.logFile ?? path.join(os.tmpdir(), `livekit-server-${ports.http}.log`);
  const server = superviseProcess({ ...livekitCommand(options), logFile });
  try {
    await waitForLivekit(server, ports);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: `ws://${LOOPBACK}:${ports.http}`, apiKey: key, apiSecret: secret, stop: server.stop };
}
