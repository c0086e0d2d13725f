import { MutationObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { statusMutation, statusQuery, type WantedStatus } from '#api/status.ts';
import { timerQuery } from '#api/timer.ts';
import { hoursMutation } from '#api/timerWrites.ts';
import { type Hours, quietAt } from '#plan/Hours.ts';
import type { Plan } from '#plan/Plan.ts';
import { apiPortal } from '#test/support/apiPortal.ts';

type Scene = ReturnType<typeof apiPortal>;

function click({ portal, client }: Scene, status: WantedStatus): Promise<void> {
  return new MutationObserver(client, statusMutation(portal, client)).mutate({ status, plan: null });
}

const writes = ({ requests }: Scene) =>
  requests().filter(({ commands }) =>
    Object.values(commands ?? {}).some((text) => text.startsWith('im.user.status.set')),
  );

test('a status nobody ever set is none', async () => {
  const { portal, client, emulated } = apiPortal();
  emulated.viewer().status = null;
  await expect(client.fetchQuery(statusQuery(portal))).resolves.toBe('none');
});

test('a write is read back in the same request', async () => {
  const scene = apiPortal();
  await click(scene, 'dnd');
  expect(scene.requests()).toHaveLength(1);
  expect(scene.client.getQueryData(statusQuery(scene.portal).queryKey)).toBe('dnd');
});

test('after seven quick clicks the last one holds, and at most two were sent', async () => {
  const scene = apiPortal();
  const wanted: WantedStatus[] = ['dnd', 'online', 'dnd', 'online', 'dnd', 'online', 'dnd'];
  await Promise.all(wanted.map((status) => click(scene, status)));
  expect(scene.emulated.viewer().status).toBe('dnd');
  expect(scene.client.getQueryData(statusQuery(scene.portal).queryKey)).toBe('dnd');
  expect(writes(scene).length).toBeLessThanOrEqual(2);
});

test('a refused status says so, and what is stored is read', async () => {
  const scene = apiPortal();
  scene.emulated.viewer().status = 'away';
  // @ts-expect-error -- the portal alone decides; this is how it refuses
  await expect(click(scene, 'DND')).rejects.toMatchObject({ detail: { code: 'STATUS_ERROR' } });
  expect(scene.client.getQueryData(statusQuery(scene.portal).queryKey)).toBe('away');
});

test('a write whose answer was lost is not repeated', async () => {
  const scene = apiPortal({ faults: ['reset'] });
  await expect(click(scene, 'dnd')).rejects.toMatchObject({ kind: 'offline' });
  expect(scene.requests().length).toBeLessThanOrEqual(1);
});

test('an end that is refused leaves the plan, so that it still ends by itself', async () => {
  const scene = apiPortal();
  const plan: Plan = { until: scene.portal.now() + 3_600_000, back: 'online', nonce: 'n1' };
  scene.client.setQueryData(timerQuery(scene.portal).queryKey, { plan: null, hours: null, last: undefined });
  await new MutationObserver(scene.client, statusMutation(scene.portal, scene.client)).mutate({ status: 'dnd', plan });
  scene.emulated.configure({ faults: ['refused:STATUS_ERROR@im.user.status.set*1'] });
  await expect(click(scene, 'online')).rejects.toMatchObject({ detail: { code: 'STATUS_ERROR' } });
  expect(scene.emulated.viewer().status).toBe('dnd');
  await expect(scene.client.fetchQuery({ ...timerQuery(scene.portal), staleTime: 0 })).resolves.toMatchObject({ plan });
});

test('working hours whose quiet time cannot be ended leave its plan', async () => {
  const scene = apiPortal();
  const { queryKey } = timerQuery(scene.portal);
  // Brings the server's time.
  await scene.client.fetchQuery(statusQuery(scene.portal));
  const today = new Date(scene.portal.now());
  // Work is tomorrow only, so that today is quiet.
  const hours: Hours = { days: [(today.getDay() + 1) % 7], from: 0, to: 1, done: 0 };
  const plan: Plan = { until: quietAt(hours, scene.portal.now())?.until ?? 0, back: 'online', nonce: 'n1' };
  scene.client.setQueryData(queryKey, { plan: null, hours, last: undefined });
  await new MutationObserver(scene.client, statusMutation(scene.portal, scene.client)).mutate({ status: 'dnd', plan });
  scene.emulated.configure({ faults: ['refused:STATUS_ERROR@im.user.status.set*1'] });
  const change = new MutationObserver(scene.client, hoursMutation(scene.portal, scene.client)).mutate(null);
  await expect(change).rejects.toMatchObject({ detail: { code: 'STATUS_ERROR' } });
  await expect(scene.client.fetchQuery({ ...timerQuery(scene.portal), staleTime: 0 })).resolves.toMatchObject({ plan });
});
