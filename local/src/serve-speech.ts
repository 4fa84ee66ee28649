import { cacheDirOf } from './folders.ts';
import { prepareSpeechModels } from './speech/index.ts';

// Where nobody supervises it, as in a container: fetch what is missing, then serve.
await prepareSpeechModels({ cacheDir: cacheDirOf(process.env) });
await import('./speech/service.ts');
