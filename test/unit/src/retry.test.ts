import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { retry, retryDelay } from '#api/retry.ts';
import { PortalError, type PortalErrorKind } from '#portal/PortalError.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_772_449_081_040 });
});
afterEach(() => {
  vi.useRealTimers();
});

const failed = (kind: PortalErrorKind, code = 'CODE') => new PortalError(kind, { code });

test.each<[PortalErrorKind, string, number]>([
  ['busy', 'QUERY_LIMIT_EXCEEDED', 3],
  ['offline', 'NETWORK_ERROR', 2],
  ['unexpected', 'INTERNAL_SERVER_ERROR', 1],
  ['unexpected', 'JSSDK_UNKNOWN_ERROR', 0],
  ['denied', 'ACCESS_ERROR', 0],
  ['resting', 'OPERATION_TIME_LIMIT', 0],
])('%s (%s) is asked again %i times', (kind, code, times) => {
  const attempts = [0, 1, 2, 3, 4].filter((failures) => retry(failures, failed(kind, code)));
  expect(attempts).toHaveLength(times);
});

test('the portal is given longer each time, and longer where it asked for it', () => {
  for (const [kind, usual] of [
    ['busy', 3000],
    ['offline', 1000],
  ] as const) {
    for (const failures of [0, 1, 2]) {
      const delay = retryDelay(failures, failed(kind));
      expect(delay).toBeGreaterThanOrEqual(0.85 * usual * 2 ** failures);
      expect(delay).toBeLessThanOrEqual(1.15 * usual * 2 ** failures + 100);
    }
  }
});

test('what failed within the same moments is asked again in the same one', () => {
  // Whichever jitter this run has drawn: at most one of these steps crosses a stroke.
  const moments = [0, 1, 2, 3].map((step) => {
    vi.setSystemTime(1_772_449_081_040 + step);
    return Date.now() + retryDelay(0, failed('busy'));
  });
  expect(moments.every((moment) => moment % 100 === 0)).toBe(true);
  expect(new Set(moments).size).toBeLessThanOrEqual(2);
});
