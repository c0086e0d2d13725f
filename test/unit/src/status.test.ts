import { MutationObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { hoursMutation } from '#api/hoursMutation.ts';
import { statusMutation, statusQuery, type WantedStatus, type Wish } from '#api/status.ts';
import { timerQuery } from '#api/timer.ts';
import { settleMutation } from '#api/timerWrites.ts';
import { createQueryClient } from '#app/queryClient.ts';
import { type Hours, hoursText, quietAt } from '#plan/Hours.ts';
import type { Plan } from '#plan/Plan.ts';
import { apiPortal } from '#test/support/apiPortal.ts';
import { memoryPortal } from '#test/support/memoryPortal.ts';

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
  const hours = quietToday(scene.portal.now());
  scene.emulated.setUserOption('hours', hoursText(hours));
  const plan: Plan = { until: quietAt(hours, scene.portal.now())?.until ?? 0, back: 'online', nonce: 'n1' };
  scene.client.setQueryData(queryKey, { plan: null, hours, last: undefined });
  await new MutationObserver(scene.client, statusMutation(scene.portal, scene.client)).mutate({ status: 'dnd', plan });
  scene.emulated.configure({ faults: ['refused:STATUS_ERROR@im.user.status.set*1'] });
  const change = new MutationObserver(scene.client, hoursMutation(scene.portal, scene.client)).mutate(null);
  await expect(change).rejects.toMatchObject({ detail: { code: 'STATUS_ERROR' } });
  await expect(scene.client.fetchQuery({ ...timerQuery(scene.portal), staleTime: 0 })).resolves.toMatchObject({ plan });
});

test('working hours that are turned off leave a status that was chosen elsewhere since', async () => {
  const { emulated } = apiPortal();
  const here = deviceOf(emulated);
  await here.client.fetchQuery(statusQuery(here.portal));
  emulated.setUserOption('hours', hoursText({ ...quietToday(here.portal.now()), done: 0 }));
  await here.settle();
  expect(emulated.viewer().status).toBe('dnd');
  emulated.viewer().status = 'away';
  await new MutationObserver(here.client, hoursMutation(here.portal, here.client)).mutate(null);
  expect(emulated.viewer().status).toBe('away');
  await expect(here.client.fetchQuery(statusQuery(here.portal))).resolves.toBe('away');
});

test.each([
  ['do not disturb without an end', [{ status: 'dnd', plan: null, choice: 'off' }]],
  [
    'off and on again',
    [
      { status: 'online', plan: null },
      { status: 'dnd', plan: null },
    ],
  ],
] satisfies [string, Wish[]][])('%s is not ended by a plan of another device', async (_, wishes) => {
  const { emulated, here } = await plannedElsewhere();
  // oxlint-disable-next-line no-await-in-loop -- one click after the other
  for (const wish of wishes) await here.wish(wish);
  emulated.world.clock.advance(1_860_000);
  await here.settle();
  expect(emulated.viewer().status).toBe('dnd');
});

test('a refused status leaves the plan of another device', async () => {
  const { emulated, here } = await plannedElsewhere();
  emulated.configure({ faults: ['refused:STATUS_ERROR@im.user.status.set*1'] });
  await expect(here.wish({ status: 'online', plan: null })).rejects.toMatchObject({ detail: { code: 'STATUS_ERROR' } });
  emulated.world.clock.advance(1_860_000);
  await here.settle();
  expect(emulated.viewer().status).toBe('online');
});

test('where options can be neither read nor written, a status without a plan is set all the same', async () => {
  const scene = apiPortal({
    faults: ['refused:ACCESS_DENIED@user.option.get', 'refused:ACCESS_DENIED@user.option.set'],
  });
  await click(scene, 'dnd');
  expect(scene.emulated.viewer().status).toBe('dnd');
});

/** Work is tomorrow only, and that today is quiet was acted upon. */
function quietToday(now: number): Hours {
  return { days: [(new Date(now).getDay() + 1) % 7], from: 0, to: 1, done: now };
}

/** A frame of the viewer with a cache of its own, whose handshake told what was stored then. */
function deviceOf(emulated: Scene['emulated']) {
  const client = createQueryClient();
  const portal = memoryPortal(emulated, 'DEFAULT', {});
  client.setQueryData(timerQuery(portal).queryKey, timerQuery(portal).initialData);
  return {
    client,
    portal,
    wish: (wish: Wish) => new MutationObserver(client, statusMutation(portal, client)).mutate(wish),
    settle: () => new MutationObserver(client, settleMutation(portal, client)).mutate(),
  };
}

/** Half an hour of do not disturb that was chosen on another device, of which this frame does not know. */
async function plannedElsewhere() {
  const { emulated } = apiPortal();
  const elsewhere = deviceOf(emulated);
  // Was opened before the plan was made, and has not asked since.
  const here = deviceOf(emulated);
  await elsewhere.client.fetchQuery(statusQuery(elsewhere.portal));
  const until = elsewhere.portal.now() + 1_800_000;
  await elsewhere.wish({ status: 'dnd', plan: { until, back: 'online', nonce: 'n1' } });
  return { emulated, here };
}
