/** As strict as the browser's own check was: something on both sides of an @, and no space. */
export const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@]+$/.test(text);
