import type { Clock } from './types.ts';

interface Token {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly personId: number;
  /** Milliseconds since epoch, by the portal's clock. */
  readonly expires: number;
}

export interface Tokens {
  /** @param life seconds; the portal gives 3600. */
  issue(personId: number, life: number): Token;
  find(accessToken: string): Token | undefined;
  hasExpired(token: Token): boolean;
}

/** OAuth tokens of the application: opaque, an hour long on a real portal, gone with a restart (portal-contract 6.3). */
export function createTokens(clock: Clock): Tokens {
  const known = new Map<string, Token>();
  return {
    issue(personId, life) {
      const token = {
        accessToken: randomHex(35),
        refreshToken: randomHex(35),
        personId,
        expires: clock.now() + life * 1000,
      };
      known.set(token.accessToken, token);
      return token;
    },
    find: (accessToken) => known.get(accessToken),
    hasExpired: (token) => clock.now() >= token.expires,
  };
}

/** @param bytes the text is twice as long. */
export function randomHex(bytes: number): string {
  const values = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(values, (value) => value.toString(16).padStart(2, '0')).join('');
}
