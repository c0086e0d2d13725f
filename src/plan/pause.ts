/** Milliseconds before the next attempt: 5 s, doubled up to 5 minutes. @param failures From 1. */
export function pauseAfter(failures: number): number {
  return Math.min(5000 * 2 ** (failures - 1), 300_000);
}

/**
 * Tabs and workers that wait for one moment go one after the other: each at its own turn, and those that hear of
 * another's wait so long before they look for themselves. Nothing breaks where they meet all the same: two that race
 * write the same. Locks would do it by the book, but browsers that block foreign storage deny them to frames.
 * Milliseconds.
 */
export const BUSY = 10_000;

/** Timers sleep with the computer, and the clock may be set: nobody sleeps longer than this. Milliseconds. */
export const NAP = 60_000;
