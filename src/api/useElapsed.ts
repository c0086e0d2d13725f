import { useSyncExternalStore } from 'react';
import { everyGrain, toGrain } from './everyGrain.ts';

/**
 * Milliseconds since something happened on this side, to the last ten seconds; draws again as they pass.
 *
 * @param at By this client's clock, as Query's `dataUpdatedAt` is.
 */
export function useElapsed(at: number): number {
  return useSyncExternalStore(everyGrain, () => toGrain(Date.now() - at));
}
