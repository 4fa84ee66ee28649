const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** "Tue 24 Nov, 14:05", or a part of it; with its year where that is not this one. */
export function momentIn(timeZone: string, at: string, show: 'both' | 'day' | 'time' = 'both', now = new Date()): string {
  const date = new Date(at);
  const clock = new Intl.DateTimeFormat('en-GB', { ...CLOCK, timeZone }).format(date);
  if (show === 'time') return clock;
  const yearOf = (moment: Date) => new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone }).format(moment);
  const year = yearOf(date) === yearOf(now) ? '' : ` ${yearOf(date)}`;
  const day = new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone }).format(date).replace(',', '') + year;
  return show === 'day' ? day : `${day}, ${clock}`;
}

/** A calendar day without a clock, such as a reply-by date: "Fri 27 Nov". */
export const dayInWords = (day: string, now = new Date()) => momentIn('UTC', `${day}T12:00:00Z`, 'day', now);

/** "23 min"; under a minute "less than a minute". */
export function minutesBetween(from: string, to: string): string {
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  return minutes < 1 ? 'less than a minute' : `${minutes} min`;
}

/** "06:41"; hours only where there are some. */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (parts[0] ? parts : parts.slice(1)).map((part) => String(part).padStart(2, '0')).join(':');
}
