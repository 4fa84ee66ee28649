import { createProxy } from '#access/create-proxy.ts';
import { environment } from '#env.ts';

export const proxy = createProxy(environment);

export const config = { matcher: ['/((?!_next/static|_next/image|icon.svg|favicon.ico).*)'] };
