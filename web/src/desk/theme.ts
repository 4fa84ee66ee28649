export type Theme = 'system' | 'light' | 'dark';

/** Read by the server, so that the first paint already has the chosen theme. */
export const THEME_COOKIE = 'theme';

export const readTheme = (value: string | undefined): Theme => (value === 'light' || value === 'dark' ? value : 'system');
