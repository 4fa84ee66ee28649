import { createApiClient } from '@viva/api';
import { headers } from 'next/headers';
import { environment } from '#env.ts';

/** The api as this server reaches it, in the name of whoever asked for the page. */
export async function serverApi() {
  const authorization = (await headers()).get('authorization');
  return createApiClient(environment().API_URL, { headers: authorization ? { authorization } : {} });
}
