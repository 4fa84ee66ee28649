import { isIPv4, isIPv6 } from 'node:net';

/**
 * Whom to throttle: the address that the outermost trusted proxy saw, an IPv6 one by its /64. `everyone` when no proxy is
 * trusted, since then the header is the caller's own invention.
 */
export function clientAddress(forwardedFor: string | undefined, trustedHops: number): string {
  if (trustedHops < 1 || forwardedFor === undefined) return 'everyone';
  const addresses = forwardedFor.split(',').map((address) => address.trim());
  const address = addresses[Math.max(0, addresses.length - trustedHops)] ?? '';
  if (isIPv4(address)) return address;
  return isIPv6(address) && URL.canParse(`http://[${address}]`) ? networkOf(address) : 'everyone';
}

function networkOf(address: string): string {
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [left = '', right] = groups.split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const full = right === undefined ? head : [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
  return `${full.slice(0, 4).join(':')}::/64`;
}
