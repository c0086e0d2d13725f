/** Milliseconds before the next attempt: 5 s, doubled up to 5 minutes. @param failures From 1. */
export function pauseAfter(failures: number): number {
  return Math.min(5000 * 2 ** (failures - 1), 300_000);
}

/** Timers sleep with the computer, and the clock may be set: nobody sleeps longer than this. Milliseconds. */
export const NAP = 60_000;
