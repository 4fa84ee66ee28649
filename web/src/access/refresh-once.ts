/** How long a refreshed session is handed to requests that still carry the old token; about Supabase's own reuse interval. */
const KEPT_MS = 10_000;

/**
 * A fetch that sends each refresh token once. A page makes several calls at the same moment: without this, each of
 * them would spend the same token, and all but one would be signed out.
 */
export function refreshOnce(send: typeof fetch): typeof fetch {
  const answers = new Map<string, Promise<Response>>();
  return async (input, init) => {
    const token = refreshTokenIn(input, init);
    if (!token) return send(input, init);
    let answer = answers.get(token);
    if (!answer) {
      answer = send(input, init);
      answers.set(token, answer);
      const forget = () => answers.delete(token);
      answer.then((response) => (response.ok ? setTimeout(forget, KEPT_MS).unref() : forget()), forget);
    }
    return (await answer).clone();
  };
}

function refreshTokenIn(input: string | URL | Request, init: RequestInit | undefined): string | undefined {
  const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
  if (!url.includes('grant_type=refresh_token') || typeof init?.body !== 'string') return undefined;
  const token: unknown = JSON.parse(init.body).refresh_token;
  return typeof token === 'string' ? token : undefined;
}
