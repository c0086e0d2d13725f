import type { Clock } from '#test/portal/rest/types.ts';

/**
 * The server's clock.
 * @param start milliseconds since epoch: the clock stands there until moved. `'real'`: it runs with this machine's.
 */
export function createClock(start: number | 'real'): Clock {
  const source = start === 'real' ? Date.now : () => start;
  const listeners = new Set<(ms: number) => void>();
  let shift = 0;

  function advance(ms: number): void {
    shift += ms;
    for (const listener of listeners) listener(ms);
  }

  return {
    now: () => source() + shift,
    set: (at) => advance(at - source() - shift),
    advance,
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
