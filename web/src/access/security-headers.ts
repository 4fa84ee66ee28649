import type { Env } from '#env.ts';

/** Headers of every page; the nonce is new for each. */
export function securityHeaders(env: Env, nonce: string): Record<string, string> {
  const https = env.PUBLIC_URL.startsWith('https:');
  return {
    'content-security-policy': contentSecurityPolicy(env, nonce),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'microphone=(self), camera=(), geolocation=(), display-capture=()',
    ...(https && { 'strict-transport-security': 'max-age=31536000' }),
  };
}

function contentSecurityPolicy(env: Env, nonce: string): string {
  const storage = new URL(env.SUPABASE_URL).origin;
  const development = env.NODE_ENV === 'development';
  const rules = {
    'default-src': ["'self'"],
    'script-src': ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    // Positions and levels are set as style attributes; they cannot run anything.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...liveKitOrigins(env.LIVEKIT_PUBLIC_URL), storage],
    'media-src': ["'self'", 'blob:', storage],
    'worker-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  const lines = Object.entries(rules).map(([name, sources]) => `${name} ${sources.join(' ')}`);
  return env.PUBLIC_URL.startsWith('https:') ? [...lines, 'upgrade-insecure-requests'].join('; ') : lines.join('; ');
}

/** The client opens a WebSocket and asks the same host over HTTP; LiveKit Cloud also answers from its regions' hosts. */
function liveKitOrigins(url: string): string[] {
  const { host, protocol } = new URL(url);
  const secure = protocol === 'wss:' || protocol === 'https:';
  const hosts = host.endsWith('.livekit.cloud') ? [host, '*.livekit.cloud'] : [host];
  return hosts.flatMap((name) => (secure ? [`wss://${name}`, `https://${name}`] : [`ws://${name}`, `http://${name}`]));
}
