import { type ApiClient, createApiClient } from '@viva/api';

export type { ApiClient };

/** The api as a browser reaches it: same origin, the session added by the server. */
export const api = createApiClient('/api');
