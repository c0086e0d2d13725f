import type { Clock } from '#test/portal/rest/types.ts';

/**
 * The server's clock.
 * @param start milliseconds since epoch: the clock stands there until moved. `'real'`: it runs with this machine's.
 */
export function createClock(start: number | 'real'): Clock {
  const source = start === 'real' ? Date.now : () => start;
  let shift = 0;
  return {
    now: () => source() + shift,
    set: (at) => {
      shift = at - source();
    },
    advance: (ms) => {
      shift += ms;
    },
  };
}
