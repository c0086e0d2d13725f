import { expect, test } from 'vitest';
import { coalesce } from '#portal/coalesce.ts';
import type { Command, Portal } from '#portal/Portal.ts';
import { PortalError } from '#portal/PortalError.ts';

function spyBatch() {
  const requests: Record<string, Command>[] = [];
  const batch = async (commands: Readonly<Record<string, Command>>) => {
    requests.push({ ...commands });
    return Object.fromEntries(
      Object.entries(commands).map(([key, [method]]) => [
        key,
        method === 'refused'
          ? { ok: false as const, error: new PortalError('denied', { code: 'ACCESS_ERROR', method }) }
          : { ok: true as const, answer: { result: method, total: 0 } },
      ]),
    );
  };
  return { requests, read: coalesce(batch as Portal['batch']) };
}

test('what is asked in one turn leaves as one request', async () => {
  const { requests, read } = spyBatch();
  const answers = await Promise.all([read('a'), Promise.resolve().then(() => read('b', { ID: 5 })), read('c')]);
  expect(answers.map(({ result }) => result)).toEqual(['a', 'b', 'c']);
  expect(requests).toHaveLength(1);
});

test('one refusal is its own and leaves the others alone', async () => {
  const { read } = spyBatch();
  const [good, bad] = await Promise.allSettled([read('a'), read('refused')]);
  expect(good.status).toBe('fulfilled');
  expect(bad).toMatchObject({ status: 'rejected', reason: { kind: 'denied' } });
});

test('more than fifty commands become two requests', async () => {
  const { requests, read } = spyBatch();
  await Promise.all(Array.from({ length: 51 }, (_, index) => read(`m${index}`)));
  expect(requests.map((commands) => Object.keys(commands).length)).toEqual([50, 1]);
});

test('a request that fails as a whole fails each of its reads', async () => {
  const error = new PortalError('offline', { code: 'NETWORK_ERROR' });
  const read = coalesce(() => Promise.reject(error));
  await expect(Promise.allSettled([read('a'), read('b')])).resolves.toEqual([
    { status: 'rejected', reason: error },
    { status: 'rejected', reason: error },
  ]);
});
