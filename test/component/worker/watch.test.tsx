import { afterEach, expect, test, vi } from 'vitest';
import { PLAN, planText } from '#plan/Plan.ts';
import type { Door } from '#plan/settle.ts';
import { watch } from '#worker/watch.ts';

const MINUTE = 60_000;
const NOON = Date.parse('2026-03-02T12:00:00+01:00');

/** One browser's channel: everybody but who speaks hears it. */
class Channel extends EventTarget {
  static readonly all = new Set<Channel>();
  constructor() {
    super();
    Channel.all.add(this);
  }
  postMessage(data: unknown): void {
    for (const other of Channel.all) if (other !== this) other.dispatchEvent(new MessageEvent('message', { data }));
  }
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Channel.all.clear();
});

test('workers of several pages do not keep each other from growing pauses while the portal is down', async () => {
  vi.useFakeTimers({ now: NOON });
  vi.stubGlobal('BroadcastChannel', Channel);
  const batch = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('down')));
  const door: Door = { now: () => Date.now(), batch };
  const plan = planText({ until: NOON + MINUTE, back: 'online', nonce: 'n1' });
  const options = { [PLAN]: plan, workerBeat: String(NOON) };
  for (const host of ['acme', 'acme', 'acme']) watch({ door, host, options, isClockKnown: true });

  await vi.advanceTimersByTimeAsync(61 * MINUTE);
  // Alone, each asks eight times within the first 20 minutes and once in five minutes from then on.
  expect(batch.mock.calls.length).toBeGreaterThan(3 * 8);
  expect(batch.mock.calls.length).toBeLessThan(3 * 20);
});
