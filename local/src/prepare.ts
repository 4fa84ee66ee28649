import { installPackages } from './install/install-packages.ts';
import { tellStep } from './terminal/terminal.ts';

/** Packages as the lockfile names them, installed when that changed. The bootstrap says where its pnpm is. */
export async function preparePackages(signal?: AbortSignal): Promise<void> {
  const pnpm = process.env.VIVA_PNPM;
  if (!pnpm) throw new Error('Start with: npm start, npm test, or node local/bootstrap.mjs');
  let step: ReturnType<typeof tellStep> | undefined;
  const onStart = () => {
    step = tellStep('Packages, about 400 MB');
  };
  await installPackages({ pnpm, onStart, ...(signal ? { signal } : {}) });
  step?.done();
}
