import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { statusQuery } from '#api/status.ts';
import { timerQuery } from '#api/timer.ts';
import { startHeartbeat } from '#app/heartbeat.ts';
import { createQueryClient } from '#app/queryClient.ts';
import { planText } from '#plan/Plan.ts';
import type { Portal } from '#portal/Portal.ts';
import { PortalError } from '#portal/PortalError.ts';
import { startKeeper } from '#status/startKeeper.ts';
import { createPortal } from '#test/portal/rest/createPortal.ts';
import { memoryPortal } from '#test/support/memoryPortal.ts';

const MINUTE = 60_000;
const NOON = Date.parse('2026-03-02T12:00:00+01:00');

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A portal on which do not disturb is on and ends in so many minutes. */
function planned(minutes: number) {
  const emulated = createPortal();
  emulated.viewer().status = 'dnd';
  emulated.setUserOption('dnd', planText({ until: NOON + minutes * MINUTE, back: 'online', nonce: 'n1' }));
  return { emulated, portal: memoryPortal(emulated, 'DEFAULT', {}) };
}

test('an ended session is asked for once, then by who comes back, not by the focus that closing an alert gives', async () => {
  const { portal: answering } = planned(-1);
  const batch = vi.fn<() => Promise<never>>(() =>
    Promise.reject(new PortalError('expired', { code: 'expired_token' })),
  );
  const portal: Portal = { ...answering, batch };
  const stop = startKeeper(portal, createQueryClient());
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  window.dispatchEvent(new Event('focus'));
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(batch).toHaveBeenCalledTimes(1);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(batch).toHaveBeenCalledTimes(2);
  stop();
});

test.each(['goes on', 'is set back by two hours'])('do not disturb ends in time while the clock %s', async (clock) => {
  const { emulated, portal } = planned(30);
  const client = createQueryClient();
  const stop = [
    startHeartbeat(portal, client),
    startKeeper(portal, client),
    new QueryObserver(client, statusQuery(portal)).subscribe(() => undefined),
    new QueryObserver(client, timerQuery(portal)).subscribe(() => undefined),
  ];
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  const server = emulated.world.clock.now();
  if (clock !== 'goes on') vi.setSystemTime(Date.now() - 120 * MINUTE);
  emulated.world.clock.set(server);
  await vi.advanceTimersByTimeAsync(24 * MINUTE);
  expect(emulated.viewer().status).toBe('dnd');
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(emulated.viewer().status).toBe('online');
  for (const end of stop) end();
});
