import { installPackages, type Scope } from './install/install-packages.ts';
import { tellStep } from './terminal/terminal.ts';

const SIZE = { product: 'about 320 MB', everything: 'about 400 MB' } satisfies Record<Scope, string>;

/** Packages as the lockfile names them, installed when that changed. The bootstrap says where its pnpm is. */
export async function preparePackages(scope: Scope, signal?: AbortSignal): Promise<void> {
  const pnpm = process.env.VIVA_PNPM;
  if (!pnpm) throw new Error('Start with: npm start, npm test, or node local/bootstrap.mjs');
  let step: ReturnType<typeof tellStep> | undefined;
  const onStart = () => {
    step = tellStep(`Packages, ${SIZE[scope]}`);
  };
  await installPackages({ pnpm, scope, onStart, ...(signal ? { signal } : {}) });
  step?.done();
}
