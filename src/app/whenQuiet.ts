import type { QueryClient } from '@tanstack/react-query';
import { whenIdle } from '#ui/whenIdle.ts';

/**
 * Calls once, as soon as nothing is being asked of the portal and the browser has nothing better to do.
 *
 * @returns Stops waiting.
 */
export function whenQuiet(client: QueryClient, act: () => void): () => void {
  let stop: (() => void) | undefined;

  function look() {
    if (stop || client.isFetching() > 0) return;
    unsubscribe();
    stop = whenIdle(act);
  }

  const unsubscribe = client.getQueryCache().subscribe(look);
  look();
  return () => {
    unsubscribe();
    stop?.();
  };
}
