import { MutationObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { statusMutation, statusQuery } from '#api/status.ts';
import { timerQuery } from '#api/timer.ts';
import { startKeeper } from '#status/startKeeper.ts';
import { apiPortal } from '#test/support/apiPortal.ts';
import { closeLater, fakeTime, openAll, openFrame, openPair, pass, stranger } from '#test/support/frames.ts';

const MINUTE = 60_000;

fakeTime();

test('ten frames with one chat ask as often as one, and each knows what any has read', async () => {
  const scene = apiPortal();
  const frames = await openAll(
    scene.emulated,
    Array.from({ length: 10 }, () => 'chat10'),
  );
  const before = scene.requests().length;
  const oldest: number[] = [];
  for (let minute = 0; minute < 10; minute += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one minute after the other
    await pass(MINUTE);
    oldest.push(Math.max(...frames.map(({ age }) => age())));
  }
  const asked = scene.requests().length - before;
  expect(asked).toBeGreaterThanOrEqual(8);
  // One alone asks ten times at most; two that beat in the same moment would ask once more.
  expect(asked).toBeLessThanOrEqual(12);
  expect(Math.max(...oldest)).toBeLessThan(1.5 * MINUTE);
});

test('frames with different chats read their own people, and one of them the status for all', async () => {
  const scene = apiPortal();
  const frames = await openAll(scene.emulated, ['chat10', 'chat11', 'chat12']);
  const before = scene.requests().length;
  await pass(10 * MINUTE);
  const asked = scene.requests().slice(before);
  expect(asked.length).toBeGreaterThanOrEqual(3 * 7);
  expect(asked.length).toBeLessThanOrEqual(3 * 10);
  const commands = asked.flatMap((entry) => Object.values(entry.commands ?? {}));
  // Each by itself would be as many as requests.
  expect(commands.filter((text) => text.startsWith('im.user.status.get')).length).toBeLessThanOrEqual(14);
  expect(frames.every(({ age }) => age() < 1.3 * MINUTE)).toBe(true);
});

test('a frame whose siblings have gone asks again by itself', async () => {
  const scene = apiPortal();
  const [last, ...others] = await openAll(scene.emulated, ['chat10', 'chat10', 'chat10']);
  await pass(3 * MINUTE);
  for (const { close } of others) close();
  const before = scene.requests().length;
  await pass(10 * MINUTE);
  expect(scene.requests().length - before).toBeGreaterThanOrEqual(7);
  expect(last?.age()).toBeLessThan(1.5 * MINUTE);
});

test('hidden frames hear what another tells, and ask nothing', async () => {
  const scene = apiPortal();
  const [frame] = await openAll(scene.emulated, ['chat10', 'chat10']);
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  const before = scene.requests().length;
  await pass(10 * MINUTE);
  const status = frame?.status() === 'away' ? 'break' : 'away';
  await stranger(scene.emulated.origin, frame?.me()?.id).say({ v: 1, at: Date.now(), of: 'status', status });
  expect(frame?.status()).toBe(status);
  expect(scene.requests().length).toBe(before);
});

test('who comes back to a frame that has just heard it all is shown that, without a request', async () => {
  const scene = apiPortal();
  const [here, there] = await openAll(scene.emulated, ['chat10', 'chat10']);
  await pass(50_000);
  void here?.client.refetchQueries({ type: 'active' });
  await pass(1000);
  const before = scene.requests().length;
  window.dispatchEvent(new Event('focus'));
  await pass(1000);
  expect(there?.age()).toBeLessThan(5000);
  expect(scene.requests().length).toBe(before);
});

test('do not disturb that is set in one frame, with its end, is on in the others at once, without a request', async () => {
  const scene = apiPortal();
  const { here, there } = await openPair(scene.emulated);
  for (const { portal, client } of [here, there]) closeLater(startKeeper(portal, client));
  await pass(1000);
  const before = scene.requests().length;
  const plan = { until: here.portal.now() + 60 * MINUTE, back: 'online', nonce: 'a1' } as const;
  const writing = new MutationObserver(here.client, statusMutation(here.portal, here.client));
  const written = writing.mutate({ status: 'dnd', plan, choice: 'hour' });
  await pass(1000);
  await written;
  expect(there.status()).toBe('dnd');
  expect(there.client.getQueryData(timerQuery(there.portal).queryKey)).toMatchObject({ plan, last: 'hour' });
  await pass(5000);
  expect(scene.requests().length).toBe(before + 1);
});

test('a status that was being read while another frame set a new one does not come back', async () => {
  const scene = apiPortal();
  const { here, there } = await openPair(scene.emulated);
  scene.emulated.configure({ latency: 3000 });
  const reading = there.client.refetchQueries(statusQuery(there.portal));
  await pass(1000);
  scene.emulated.configure({ latency: 0 });
  const writing = new MutationObserver(here.client, statusMutation(here.portal, here.client));
  void writing.mutate({ status: 'dnd', plan: null });
  await pass(1000);
  expect(there.status()).toBe('dnd');
  await pass(5000);
  await reading;
  expect([here.status(), there.status()]).toEqual(['dnd', 'dnd']);
});

test('members that were being read while another frame read them later do not come back', async () => {
  const scene = apiPortal();
  const { here, there } = await openPair(scene.emulated);
  const gone = there.people().find(({ id }) => id !== there.me()?.id)?.id ?? 0;
  scene.emulated.configure({ latency: 3000 });
  void there.refresh();
  await pass(500);
  scene.emulated.configure({ latency: 0 });
  scene.emulated.world.chats.get(10)?.members.remove(gone);
  await here.refresh();
  expect(there.people().map(({ id }) => id)).not.toContain(gone);
  await pass(5000);
  expect(there.people().map(({ id }) => id)).not.toContain(gone);
});

test('two viewers in one browser do not make each other read without end', async () => {
  const scene = apiPortal({ viewer: 'employee' });
  const here = await openFrame(scene.emulated, 'chat10', { hasBeat: false });
  scene.emulated.configure({ viewer: 'admin' });
  const there = await openFrame(scene.emulated, 'chat10', { hasBeat: false });
  expect(there.me()?.id).not.toBe(here.me()?.id);
  for (const { portal, client } of [here, there]) closeLater(startKeeper(portal, client));
  scene.emulated.configure({ latency: 100 });
  await pass(1000);
  const before = scene.requests().length;
  const plan = { until: there.portal.now() + 60 * MINUTE, back: 'online', nonce: 'a1' } as const;
  void new MutationObserver(there.client, statusMutation(there.portal, there.client)).mutate({ status: 'dnd', plan });
  await pass(30_000);
  expect(there.status()).toBe('dnd');
  expect(here.status()).not.toBe('dnd');
  expect(scene.requests().length - before).toBeLessThanOrEqual(4);
});

test('somebody whom another frame has seen anew is shown so in every chat, with the contacts that are known', async () => {
  const scene = apiPortal({ viewer: 'employee' });
  const here = await openFrame(scene.emulated, 'chat10', { hasBeat: false });
  const there = await openFrame(scene.emulated, 'chat11', { hasBeat: false });
  await pass(MINUTE);
  const both = new Set(here.people().map(({ id }) => id));
  const known = there.people().find(({ id, email }) => both.has(id) && email !== '');
  const person = scene.emulated.world.person(known?.id ?? 0);
  if (!known || !person) throw new Error('nobody is in both chats');
  person.position = 'Captain';
  await here.refresh();
  const seen = there.people().find(({ id }) => id === known.id);
  expect({ ...seen, readAt: known.readAt }).toEqual({ ...known, position: 'Captain' });
  expect(seen?.readAt).toBeGreaterThan(known.readAt ?? 0);
  // All others of that chat are as old as before.
  expect(there.age()).toBeGreaterThan(MINUTE);
});

test('who has left is gone in all frames; a newcomer is asked about by each, as contacts are not told', async () => {
  const scene = apiPortal();
  const { here, there } = await openPair(scene.emulated);
  const chat = scene.emulated.world.chats.get(10);
  chat?.members.remove(12);
  await here.refresh();
  expect(there.people().map(({ id }) => id)).not.toContain(12);
  expect(there.age()).toBeLessThan(5000);
  await pass(MINUTE);
  chat?.members.add(12);
  await here.refresh();
  expect(here.people().map(({ id }) => id)).toContain(12);
  expect(there.people().map(({ id }) => id)).not.toContain(12);
  expect(there.age()).toBeGreaterThan(MINUTE);
});

test('of a long list, who is on screen in both frames need not be read by both', async () => {
  const scene = apiPortal({ viewer: 'admin' });
  const ids = (await openFrame(scene.emulated, 'chat20', { hasBeat: false })).people().map(({ id }) => id);
  const { here, there } = await openPair(scene.emulated, 'chat20', ids.slice(0, 5));
  const below = await openFrame(scene.emulated, 'chat20', { hasBeat: false, visible: ids.slice(3, 8) });
  for (const { loadMore } of [here, there, below]) void loadMore();
  await pass(MINUTE);
  expect(there.people()).toHaveLength(300);
  await here.refresh();
  expect(there.age()).toBeLessThan(5000);
  expect(below.age()).toBeGreaterThan(MINUTE);
});

test('a frame that is denied channels asks for itself as ever', async () => {
  vi.stubGlobal('BroadcastChannel', function refuse() {
    throw new DOMException('denied', 'SecurityError');
  });
  const scene = apiPortal();
  await openFrame(scene.emulated, 'chat10');
  const before = scene.requests().length;
  await pass(10 * MINUTE);
  expect(scene.requests().length - before).toBeGreaterThanOrEqual(8);
  expect(scene.requests().length - before).toBeLessThanOrEqual(10);
});
