export type MicrophoneProblem = 'denied' | 'dismissed' | 'blocked-by-system' | 'missing' | 'in-use' | 'insecure' | 'unknown';
export type OpenedMicrophone = { stream: MediaStream } | { problem: MicrophoneProblem };

/** What the interviewer hears through: the same settings at the check and in the room. */
export const CAPTURE = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

export async function openMicrophone(deviceId: string | undefined): Promise<OpenedMicrophone> {
  if (!navigator.mediaDevices) return { problem: 'insecure' };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { ...CAPTURE, ...(deviceId && { deviceId: { exact: deviceId } }) } });
    return { stream };
  } catch (error) {
    // The one that was chosen is gone, perhaps unplugged: any other is better than none.
    if (deviceId && nameOf(error) === 'OverconstrainedError') return openMicrophone(undefined);
    return { problem: problemOf(error) };
  }
}

const nameOf = (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : '');

/** Browsers agree on names, not on words; the words tell a block by the system from one by the person. */
export function problemOf(error: unknown): MicrophoneProblem {
  const words = error instanceof Error || error instanceof DOMException ? error.message : '';
  switch (nameOf(error)) {
    case 'NotAllowedError':
      if (/system/i.test(words)) return 'blocked-by-system';
      return /dismiss/i.test(words) ? 'dismissed' : 'denied';
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'in-use';
    default:
      return 'unknown';
  }
}
