/** Longer than any token of a real session; what is longer is not worth a signature check. */
const LONGEST_TOKEN = 8_192;

export function bearerToken(authorization: string | undefined): string | undefined {
  const token = authorization?.match(/^Bearer +([\w.~+/=-]+)$/i)?.[1];
  return token !== undefined && token.length <= LONGEST_TOKEN ? token : undefined;
}
