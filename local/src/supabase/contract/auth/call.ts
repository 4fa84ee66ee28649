import type { Project } from '../project.ts';

type Call = { method?: string; body?: unknown; token?: string; version?: false; headers?: Record<string, string>; apiKey?: string };

/** A bare call to Auth with the headers of supabase-js, for what the client would hide. */
export async function callAuth(project: Project, path: string, { method, body, token, version, headers, apiKey }: Call = {}) {
  const response = await fetch(`${project.url}/auth/v1${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      apikey: apiKey ?? project.publishableKey,
      ...(version === false ? {} : { 'x-supabase-api-version': '2024-01-01' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) };
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
