import { createMiddleware } from 'hono/factory';
import type { BaseEnv } from './caller.ts';

/** Answers hold personal data and are never pages: nothing may frame, sniff, keep or run them. */
export const securityHeaders = createMiddleware<BaseEnv>(async (c, next) => {
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'no-referrer');
  c.header('cross-origin-resource-policy', 'same-origin');
  c.header('cross-origin-opener-policy', 'same-origin');
  c.header('x-frame-options', 'DENY');
  c.header('cache-control', 'no-store');
  c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
  if (c.var.deps.publicUrl.startsWith('https:')) c.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  await next();
});
