import { notifyManager, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startHeartbeat } from '#app/heartbeat.ts';
import { createQueryClient } from '#app/queryClient.ts';
import { PortalError, type PortalErrorKind } from '#portal/PortalError.ts';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Something that is on screen and asked about at each beat; `trouble` decides what the portal answers. */
async function onScreen(operating = 0) {
  const client = createQueryClient();
  const asked: number[] = [];
  const start = Date.now();
  const portal: { trouble: PortalErrorKind | null; latency: number } = { trouble: null, latency: 0 };
  const observer = new QueryObserver(client, {
    queryKey: ['shown'],
    queryFn: async () => {
      asked.push(Date.now() - start);
      if (portal.latency > 0) await new Promise((resolve) => setTimeout(resolve, portal.latency));
      if (portal.trouble) throw new PortalError(portal.trouble, { code: 'CODE' });
      return asked.length;
    },
    meta: { live: true },
  });
  const stop = [startHeartbeat({ operating: () => operating }, client), observer.subscribe(() => undefined)];
  await vi.advanceTimersByTimeAsync(0);
  asked.length = 0;
  return {
    portal,
    asked,
    client,
    observer,
    stop: () => {
      for (const end of stop) end();
    },
  };
}

test('a portal at ease is asked once a minute', async () => {
  const { asked, stop } = await onScreen();
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(asked.length).toBeGreaterThanOrEqual(50);
  expect(asked.length).toBeLessThanOrEqual(60);
  stop();
});

test('one page alone waits a minute and what it has drawn by lot once, however long an answer takes', async () => {
  const lots = [0, 1];
  vi.spyOn(Math, 'random').mockImplementation(() => {
    lots.push(lots.shift() ?? 0);
    return lots[1] ?? 0;
  });
  const { asked, portal, stop } = await onScreen();
  portal.latency = 500;
  await vi.advanceTimersByTimeAsync(66 * MINUTE);
  // By turns 60 and 72 s. Drawn again after each answer, the longer of two would count.
  expect(asked.length).toBeGreaterThanOrEqual(59);
  expect(asked.length).toBeLessThanOrEqual(61);
  stop();
});

test('a portal that has too much to do is asked less and less, and never twice for one refresh', async () => {
  const { portal, asked, observer, stop } = await onScreen();
  portal.trouble = 'busy';
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  // After 1, 2, 4 and 8 minutes, then every ten: an hour that would have taken 50.
  expect(asked.length).toBeLessThanOrEqual(9);
  expect(asked.length).toBeGreaterThanOrEqual(6);
  // What is shown stays, as old as it is, and nobody is bothered.
  expect(observer.getCurrentResult()).toMatchObject({ data: 1, status: 'success', fetchStatus: 'idle' });

  portal.trouble = null;
  asked.length = 0;
  await vi.advanceTimersByTimeAsync(10 * 60 * MINUTE);
  const gaps = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
  expect(gaps.at(-1)).toBeLessThanOrEqual(1.2 * MINUTE);
  stop();
});

test('a method that rests slows the refreshes down, and those that nobody asked for say nothing', async () => {
  const { portal, asked, observer, stop } = await onScreen();
  const shown = new Set<string>();
  // As a view looks: once all that has happened at once is through.
  observer.subscribe(notifyManager.batchCalls(() => shown.add(observer.getCurrentResult().status)));
  portal.trouble = 'resting';
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(asked.length).toBeLessThanOrEqual(9);
  expect(asked.length).toBeGreaterThanOrEqual(6);
  expect([...shown]).toEqual(['success']);
  expect(observer.getCurrentResult()).toMatchObject({ data: 1, error: null, fetchStatus: 'idle' });
  stop();
});

test('what could not be read at first keeps its words, and is asked for less and less while the method rests', async () => {
  const { asked, client, stop } = await onScreen();
  let attempts = 0;
  const missing = new QueryObserver(client, {
    queryKey: ['missing'],
    queryFn: () => {
      attempts += 1;
      throw new PortalError('resting', { code: 'OPERATION_TIME_LIMIT' });
    },
  });
  const leave = missing.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(attempts).toBeLessThanOrEqual(10);
  expect(asked.length).toBeLessThanOrEqual(10);
  expect(missing.getCurrentResult()).toMatchObject({ status: 'error', error: { kind: 'resting' } });
  leave();
  stop();
});

test('who asks again after a refused refresh is told of the next refusal', async () => {
  const { portal, asked, client, observer, stop } = await onScreen();
  portal.trouble = 'busy';
  await vi.advanceTimersByTimeAsync(1.3 * MINUTE);
  expect(observer.getCurrentResult()).toMatchObject({ status: 'success', fetchStatus: 'idle' });
  asked.length = 0;
  // As the reading back of a status whose writing was refused does it.
  void client.invalidateQueries({ queryKey: ['shown'] });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(asked).toHaveLength(4);
  expect(observer.getCurrentResult()).toMatchObject({ status: 'error', error: { kind: 'busy' } });
  stop();
});

test('a lost connection is another matter: it is tried again at once and at the usual pace', async () => {
  const { portal, asked, stop } = await onScreen();
  portal.trouble = 'offline';
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(asked.length).toBeGreaterThanOrEqual(3 * 8);
  stop();
});

test('whoever comes back to a page that was slowed down is answered at once, with the usual attempts', async () => {
  const { portal, asked, observer, stop } = await onScreen();
  portal.trouble = 'busy';
  await vi.advanceTimersByTimeAsync(20 * MINUTE);
  asked.length = 0;
  window.dispatchEvent(new Event('focus'));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(asked).toHaveLength(4);
  expect(observer.getCurrentResult()).toMatchObject({ data: 1, status: 'error', error: { kind: 'busy' } });
  stop();
});

test.each([
  [100, 50, 60],
  [300, 25, 30],
  [450, 10, 12],
])(
  'methods that have cost everybody %i s in ten minutes are asked %i to %i times an hour',
  async (cost, least, most) => {
    const { asked, stop } = await onScreen(cost);
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    asked.length = 0;
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(asked.length).toBeGreaterThanOrEqual(least - 1);
    expect(asked.length).toBeLessThanOrEqual(most);
    stop();
  },
);

test('a clock that is set back stops nothing', async () => {
  const { asked, stop } = await onScreen();
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  const before = asked.length;
  vi.setSystemTime(Date.now() - 120 * MINUTE);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(asked.length - before).toBeGreaterThan(5);
  stop();
});
