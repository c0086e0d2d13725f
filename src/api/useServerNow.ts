import { useSyncExternalStore } from 'react';
import { everyGrain, toGrain } from './everyGrain.ts';
import { usePortal } from './PortalContext.ts';

/**
 * The server's time in milliseconds, to the last ten seconds; draws again as it moves on. Read at every render, so
 * that new data never meets an old clock.
 */
export function useServerNow(): number {
  const portal = usePortal();
  return useSyncExternalStore(everyGrain, () => toGrain(portal.now()));
}
