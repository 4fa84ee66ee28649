import pins from '../../pins.json' with { type: 'json' };

type Archive = { file: string; sizeMb: number; sha256: string };

/** The version everything here was tried with; the last one that `go install` accepts. */
export const livekitVersion = pins.livekitServer.version;
export const livekitModule = pins.livekitServer.module;
export const releaseUrl = pins.livekitServer.release;
export const goToolchain = pins.go;

/** The release archive for this machine; macOS has none. */
export function archiveFor(platform: string, architecture: string): Archive | undefined {
  const archives: Record<string, Archive> = pins.livekitServer.archives;
  return archives[`${platform}-${architecture}`];
}
