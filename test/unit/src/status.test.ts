import { MutationObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { statusMutation, statusQuery, type WantedStatus } from '#api/status.ts';
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
