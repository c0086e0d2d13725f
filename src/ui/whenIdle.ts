/**
 * Calls once, as soon as the browser has nothing better to do: what is on screen is painted by then.
 *
 * @returns Stops waiting.
 */
export function whenIdle(act: () => void): () => void {
  // Safari tells of no idle time.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 200);
    return () => clearTimeout(timer);
  }
  // A machine that is never idle gets it all the same.
  const handle = window.requestIdleCallback(act, { timeout: 2000 });
  return () => window.cancelIdleCallback(handle);
}
