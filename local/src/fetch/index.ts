export { ensureFiles, type FileSet, type PinnedFile } from './file-set.ts';
export { filesFromNpm, filesFromPip, PipError } from './packages.ts';
export { FetchError, type FetchProgress, type OnProgress } from './progress.ts';
