import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const repository = fileURLToPath(new URL('..', import.meta.url));

export default {
  turbopack: { root: repository },
  outputFileTracingRoot: repository,
  transpilePackages: ['@viva/domain', '@viva/api'],
  poweredByHeader: false,
  devIndicators: false,
  agentRules: false,
  // `pnpm check` has checked the types; the first start on a fresh machine need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  // The api answers 413 by itself; the hop must not cut a body before that.
  experimental: { proxyClientMaxBodySize: '12mb' },
} satisfies NextConfig;
