import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Change } from '#plan/channel.ts';
import { PLAN, planText } from '#plan/Plan.ts';
import type { Door } from '#plan/settle.ts';
import { openDoor } from '#worker/connection.ts';
import { type Frame, Silence } from '#worker/frame.ts';
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

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  vi.stubGlobal('BroadcastChannel', Channel);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Channel.all.clear();
});

test('workers of several pages do not keep each other from growing pauses while the portal is down', async () => {
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

/** What the portal stores for one viewer. @param ahead Its clock less this machine's, in milliseconds. */
function storing(options: Record<string, unknown>, ahead = 0) {
  const stored: { status: unknown; options: Record<string, unknown> } = { status: 'dnd', options };
  const portal = { ahead, requests: 0 };
  let known = 0;

  function answer([method, params = {}]: Parameters<Door['batch']>[0][string]): unknown {
    if (method === 'im.user.status.set') stored.status = params['STATUS'];
    if (method === 'user.option.set') Object.assign(stored.options, params['options']);
    return method.startsWith('im.') ? stored.status : stored.options;
  }
  const door: Door = {
    now: () => Date.now() + known,
    async batch(commands) {
      portal.requests += 1;
      known = portal.ahead;
      const parts = Object.entries<Parameters<typeof answer>[0]>(commands).map(([key, command]) => [
        key,
        { ok: true, answer: { result: answer(command) } },
      ]);
      // The same keys come out that went in.
      return Object.fromEntries(parts) as Awaited<ReturnType<Door['batch']>>;
    },
  };
  return { stored, portal, door };
}

/** What another frame says. */
function tell(change: Change): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
  new Channel().postMessage(change);
}

function planFor(minutes: number, now = NOON): string {
  return planText({ until: now + minutes * MINUTE, back: 'online', nonce: 'n1' });
}

test('a plan it hears of ends by the clock of the portal, though this machine is an hour behind', async () => {
  const plan = planFor(90);
  const { stored, portal, door } = storing({ [PLAN]: plan }, 60 * MINUTE);
  watch({ door, host: 'acme', options: {}, isClockKnown: false });
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(portal.requests).toBe(0);
  tell({ kind: 'changed', was: '', plan, hours: '', now: NOON + 60 * MINUTE });

  await vi.advanceTimersByTimeAsync(28 * MINUTE);
  expect(stored.status).toBe('dnd');
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(stored.status).toBe('online');
});

test('who knows of the same plan is believed without a request', async () => {
  const plan = planFor(30);
  const { portal, door } = storing({ [PLAN]: '' });
  watch({ door, host: 'acme', options: { [PLAN]: plan, workerBeat: String(NOON) }, isClockKnown: true });
  tell({ kind: 'changed', was: plan, plan: '', hours: '', now: NOON });
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(portal.requests).toBe(0);
});

test('nobody can make it forget a plan: another viewer does not know which', async () => {
  const plan = planFor(30);
  const { stored, portal, door } = storing({ [PLAN]: plan });
  watch({ door, host: 'acme', options: { [PLAN]: plan, workerBeat: String(NOON) }, isClockKnown: true });
  tell({ kind: 'changed', was: '', plan: '', hours: '', now: NOON });
  await vi.advanceTimersByTimeAsync(29 * MINUTE);
  expect([stored.status, portal.requests]).toEqual(['dnd', 1]);
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(stored.status).toBe('online');
});

test('a clock that is set back while it waits does not keep do not disturb on', async () => {
  const plan = planFor(30);
  const { stored, portal, door } = storing({ [PLAN]: plan });
  watch({ door, host: 'acme', options: { [PLAN]: plan, workerBeat: String(NOON) }, isClockKnown: true });
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  vi.setSystemTime(Date.now() - 120 * MINUTE);
  portal.ahead = 120 * MINUTE;
  await vi.advanceTimersByTimeAsync(24 * MINUTE);
  expect(stored.status).toBe('dnd');
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(stored.status).toBe('online');
});

test('an ended session is asked for once, and again by whoever comes back', async () => {
  const batch = vi.fn<() => Promise<never>>(() => Promise.reject(new Silence('refreshAuth')));
  const door: Door = { now: () => Date.now(), batch };
  watch({ door, host: 'acme', options: { [PLAN]: planFor(1), workerBeat: String(NOON) }, isClockKnown: true });
  await vi.advanceTimersByTimeAsync(600 * MINUTE);
  expect(batch).toHaveBeenCalledTimes(1);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(600 * MINUTE);
  expect(batch).toHaveBeenCalledTimes(2);
});

test('a token that did not come is asked for again', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: URLSearchParams }) => {
    sent.push(body.get('auth'));
    return Response.json(body.get('auth') === 'good' ? { result: { result: { key: 1 } } } : { error: 'expired_token' });
  });
  const answers = [{}, { AUTH_ID: 'good' }];
  const embedding = { origin: 'https://acme.example', host: 'acme.example', isHostShared: false };
  const frame: Frame = { embedding, ask: async () => answers.shift() ?? {} };
  const door = openDoor(frame, 'old', 0, () => undefined);
  await expect(door.batch({ key: ['im.user.status.get'] })).rejects.toThrow('expired_token');
  await door.batch({ key: ['im.user.status.get'] });
  expect(sent).toEqual(['old', 'old', 'good']);
});
