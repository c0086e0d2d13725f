/** Words about time change by the minute, "checked 20 seconds ago" by this grain. Milliseconds. */
const GRAIN = 10_000;

/** To the last full grain, so that a clock gives the same answer for a while. */
export function toGrain(time: number): number {
  return Math.floor(time / GRAIN) * GRAIN;
}

/** A subscription for `useSyncExternalStore` to anything that only time changes. */
export function everyGrain(onChange: () => void): () => void {
  const timer = setInterval(onChange, GRAIN);
  return () => clearInterval(timer);
}
