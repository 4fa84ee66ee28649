const keyOf = (publicId: string) => `muted-${publicId}`;

/** Whoever has muted stays muted, whatever happens to the room or the page: for this tab and this interview. */
export const keptMute = (publicId: string) => sessionStorage.getItem(keyOf(publicId)) === 'yes';

export function keepMute(publicId: string, muted: boolean): void {
  if (muted) sessionStorage.setItem(keyOf(publicId), 'yes');
  else sessionStorage.removeItem(keyOf(publicId));
}
