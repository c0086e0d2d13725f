import { usePortal } from './PortalContext.ts';
import { useElapsed } from './useElapsed.ts';

/**
 * When something happened by the server's clock, in milliseconds, to ten seconds.
 *
 * @param at By this client's clock, as Query's `dataUpdatedAt` is; null where it never did.
 */
export function useServerTime(at: number | null): number | null {
  const elapsed = useElapsed(at ?? 0);
  const portal = usePortal();
  return at === null ? null : portal.now() - elapsed;
}
