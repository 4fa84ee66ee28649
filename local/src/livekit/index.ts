export { findLivekitServer, LivekitServerMissing } from './find-livekit-server.ts';
export { type LivekitSearch, searchLivekitServer } from './search-livekit-server.ts';
export { type LivekitPorts, type LivekitServer, livekitCommand, startLivekitServer, waitForLivekit } from './start-livekit-server.ts';
