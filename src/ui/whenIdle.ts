/** A browser calls its main thread idle while it is still painting what that has drawn. Milliseconds. */
const PAINTING = 100;

/**
 * Calls once, as soon as what has been drawn is on screen and the browser has nothing better to do.
 *
 * @returns Stops waiting.
 */
export function whenIdle(act: () => void): () => void {
  let handle = 0;
  const timer = setTimeout(() => {
    // Safari tells of no idle time; a machine that is never idle gets it all the same.
    if ('requestIdleCallback' in window) handle = window.requestIdleCallback(act, { timeout: 2000 });
    else act();
  }, PAINTING);
  return () => {
    clearTimeout(timer);
    if (handle !== 0) window.cancelIdleCallback(handle);
  };
}
