import { expect, test } from 'vitest';
import { HOURS, PLAN, parsePlan, planText } from '#plan/Plan.ts';
import { type Door, settle } from '#plan/settle.ts';

const NOON = Date.parse('2026-03-02T12:00:00+01:00');
const HOUR = 3_600_000;
const OVER = planText({ until: NOON - HOUR, back: 'online', nonce: 'old' });
const NEXT = planText({ until: NOON + HOUR, back: 'online', nonce: 'next' });

/** Quiet from one minute after midnight on: noon is outside of it, whatever the zone of this machine. */
const QUIET = JSON.stringify({ v: 1, days: [new Date(NOON + 48 * HOUR).getDay()], from: 0, to: 1, done: 0 });

interface Stored {
  status: string;
  options: Record<string, string>;
}

interface Fate {
  readonly refused?: string;
  /** The request of this number, from 1, is done, but its answer never comes. */
  readonly lost?: number;
  /** Runs before the request of this number, from 1. */
  readonly between?: Readonly<Record<number, () => void>>;
}

/** As much of a portal as `settle` needs. */
function doorTo(stored: Stored, { refused, lost, between = {} }: Fate = {}) {
  const requests: string[][] = [];
  const door: Door = {
    now: () => NOON,
    async batch(commands) {
      const methods = Object.values<(typeof commands)[keyof typeof commands]>(commands).map(([method]) => method);
      between[requests.push(methods)]?.();
      const parts = Object.entries<(typeof commands)[keyof typeof commands]>(commands).map(
        ([key, [method, params]]) => {
          if (method === refused) return [key, { ok: false, error: new Error(method) }];
          if (method === 'im.user.status.set') stored.status = JSON.stringify(params?.['STATUS']).slice(1, -1);
          if (method === 'user.option.set') stored.options = { ...stored.options, ...Object(params?.['options']) };
          return [
            key,
            { ok: true, answer: { result: method.endsWith('status.get') ? stored.status : stored.options } },
          ];
        },
      );
      if (requests.length === lost) throw new Error('lost');
      // The same keys come out that went in.
      return Object.fromEntries(parts) as Awaited<ReturnType<Door['batch']>>;
    },
  };
  return { door, requests };
}

test('an end takes three requests and leaves nothing to do', async () => {
  const stored = { status: 'dnd', options: { [PLAN]: OVER } };
  const { door, requests } = doorTo(stored);
  await settle(door);
  expect(stored).toEqual({ status: 'online', options: { [PLAN]: '' } });
  expect(requests).toHaveLength(3);
  await expect(settle(door)).resolves.toMatchObject({ hasChanged: false });
});

test.each([2, 3])('who ends a plan does not end one that was made meanwhile, before request %i', async (request) => {
  const stored: Stored = { status: 'dnd', options: { [PLAN]: OVER } };
  const renew = () => Object.assign(stored, { status: 'dnd', options: { [PLAN]: NEXT } });
  const { door } = doorTo(stored, { between: { [request]: renew } });
  const settled = await settle(door);
  expect(stored.status).toBe('dnd');
  expect(parsePlan(stored.options[PLAN], NOON)).toEqual(parsePlan(NEXT, NOON));
  expect(settled).toMatchObject({ status: 'dnd', plan: { nonce: 'next' } });
});

test('an end that is refused leaves the plan', async () => {
  const stored = { status: 'dnd', options: { [PLAN]: OVER } };
  await expect(settle(doorTo(stored, { refused: 'im.user.status.set' }).door)).rejects.toThrow('status.set');
  expect(stored).toEqual({ status: 'dnd', options: { [PLAN]: OVER } });
});

test('an end whose answer was lost is found done the next time, and not written again', async () => {
  const stored = { status: 'dnd', options: { [PLAN]: OVER } };
  await expect(settle(doorTo(stored, { lost: 2 }).door)).rejects.toThrow('lost');
  expect(stored.status).toBe('online');
  const { door, requests } = doorTo(stored);
  await settle(door);
  expect(requests.flat()).not.toContain('im.user.status.set');
  expect(stored).toEqual({ status: 'online', options: { [PLAN]: '' } });
});

test('a quiet time begins in one request, with its end', async () => {
  const stored: Stored = { status: 'online', options: { [HOURS]: QUIET } };
  const { door, requests } = doorTo(stored);
  await settle(door);
  expect(requests[1]).toEqual(['im.user.status.set', 'user.option.set']);
  expect(requests).toHaveLength(2);
  expect(stored.status).toBe('dnd');
  expect(stored.options[PLAN]).toContain('"back":"online"');
});

test.each(['im.user.status.set', 'user.option.set'])(
  'a quiet time whose %s is refused is due again',
  async (refused) => {
    const stored: Stored = { status: 'online', options: { [HOURS]: QUIET } };
    await expect(settle(doorTo(stored, { refused }).door)).rejects.toThrow(refused);
    expect(stored.status).toBe('online');
    expect(stored.options[PLAN] ?? '').toBe('');
    await expect(settle(doorTo(stored).door)).resolves.toMatchObject({ status: 'dnd', hasChanged: true });
  },
);
