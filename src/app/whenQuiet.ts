import type { QueryClient } from '@tanstack/react-query';

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

function whenIdle(act: () => void): () => void {
  // Safari tells of no idle time.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 200);
    return () => clearTimeout(timer);
  }
  // A machine that is never idle gets it all the same.
  const handle = window.requestIdleCallback(act, { timeout: 2000 });
  return () => window.cancelIdleCallback(handle);
}
