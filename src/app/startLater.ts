/**
 * Starts something that need not be there at first. Where it does not load, the app does without it.
 *
 * @param load Gives what starts it, which gives what stops it.
 * @returns Stops it, loaded or not.
 */
export function startLater(load: () => Promise<() => () => void>): () => void {
  let stop: (() => void) | undefined;
  let isStopped = false;
  async function begin() {
    const start = await load();
    if (!isStopped) stop = start();
  }
  begin().catch(() => undefined);
  return () => {
    isStopped = true;
    stop?.();
  };
}
