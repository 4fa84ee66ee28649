const NOWHERE = 'http://nowhere.invalid';

/** A path on this site, whatever was asked for; never another host. */
export function placeAfterSignIn(asked: string | undefined): string {
  if (!asked?.startsWith('/') || asked.includes('\\') || !URL.canParse(asked, NOWHERE)) return '/jobs';
  const url = new URL(asked, NOWHERE);
  // `/.//host` stays on this site until its dots are resolved; what is left then names a host.
  return url.origin === NOWHERE && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : '/jobs';
}
