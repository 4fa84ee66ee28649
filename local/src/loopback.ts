/** Where every part listens unless a setting says otherwise. */
export const LOOPBACK = '127.0.0.1';
