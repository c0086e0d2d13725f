import { useCallback, useSyncExternalStore } from 'react';
import { usePortal } from './PortalContext.ts';

/** Words about time change by the minute, "checked 20 seconds ago" by this grain. Milliseconds. */
const GRAIN = 10_000;

/**
 * The server's time in milliseconds, to the last ten seconds; draws again as it moves on. Read at every render, so
 * that new data never meets an old clock.
 */
export function useServerNow(): number {
  const portal = usePortal();
  return useSyncExternalStore(everyGrain, () => Math.floor(portal.now() / GRAIN) * GRAIN);
}

/**
 * Milliseconds since something happened on this side, to the last ten seconds.
 *
 * @param at By this client's clock, as Query's `dataUpdatedAt` is.
 */
export function useElapsed(at: number): number {
  const read = useCallback(() => Math.floor((Date.now() - at) / GRAIN) * GRAIN, [at]);
  return useSyncExternalStore(everyGrain, read);
}

function everyGrain(onChange: () => void): () => void {
  const timer = setInterval(onChange, GRAIN);
  return () => clearInterval(timer);
}
