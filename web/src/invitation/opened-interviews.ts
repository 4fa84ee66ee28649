const KEPT_AS = 'interviews';
const MOST = 10;

/** By its ticket's hash: the interviews that were begun in this browser, the newest first. Their keys are cookies nobody reads here. */
type Opened = { ticket: string; publicId: string };

export async function rememberOpened(code: string, publicId: string): Promise<void> {
  const opened = { ticket: await hashOf(code), publicId };
  keep([opened, ...readOpened().filter((other) => other.publicId !== publicId)].slice(0, MOST));
}

/** The interview that this browser began with the ticket. */
export async function openedWith(code: string): Promise<string | undefined> {
  const ticket = await hashOf(code);
  return readOpened().find((opened) => opened.ticket === ticket)?.publicId;
}

export const openedHere = (): string[] => readOpened().map(({ publicId }) => publicId);

export const forgetOpened = (publicId: string) => keep(readOpened().filter((opened) => opened.publicId !== publicId));

function readOpened(): Opened[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]');
    return Array.isArray(read)
      ? read.filter((one): one is Opened => typeof one?.ticket === 'string' && typeof one?.publicId === 'string')
      : [];
  } catch {
    return [];
  }
}

const keep = (opened: readonly Opened[]) => localStorage.setItem(KEPT_AS, JSON.stringify(opened));

/** Capitals and dashes do not matter, and the ticket itself is not kept once it is spent. */
async function hashOf(code: string): Promise<string> {
  const plain = code.replace(/[^0-9a-z]/gi, '').toUpperCase();
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(plain));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
