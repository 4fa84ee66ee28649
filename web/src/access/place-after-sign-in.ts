const NOWHERE = 'http://nowhere.invalid';

/** A path on this site, whatever was asked for; never another host. */
export function placeAfterSignIn(asked: string | undefined): string {
  if (!asked?.startsWith('/') || asked.includes('\\') || !URL.canParse(asked, NOWHERE)) return '/jobs';
  const url = new URL(asked, NOWHERE);
  return url.origin === NOWHERE ? `${url.pathname}${url.search}` : '/jobs';
}
