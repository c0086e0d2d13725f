/** Milliseconds: nothing that was sent with the token before is still under way after this (framedPortal.ts). */
const HOLDS = 30_000;

/**
 * One renewal of the token for all calls that were sent with the old one. They are refused one after the other; the SDK
 * joins those that meet while it renews, and would renew again for each that is refused a moment later.
 *
 * @param renew Asks the portal's page for a new token. One that fails holds for nobody.
 */
export function renewOnce<Token>(renew: () => Promise<Token>): () => Promise<Token> {
  let latest: Promise<Token> | undefined;
  let endedAt = 0;

  return async () => {
    if (latest && (endedAt === 0 || Math.abs(Date.now() - endedAt) < HOLDS)) return latest;
    endedAt = 0;
    latest = renew();
    try {
      const token = await latest;
      endedAt = Date.now();
      return token;
    } catch (reason) {
      latest = undefined;
      throw reason;
    }
  };
}
