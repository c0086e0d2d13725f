import { expect, test } from 'vitest';
import { meQuery } from '#api/people.ts';
import { startSharing } from '#api/share.ts';
import { statusQuery } from '#api/status.ts';
import { createQueryClient } from '#app/queryClient.ts';
import { apiPortal } from '#test/support/apiPortal.ts';
import { closeLater, fakeTime, openFrame, openPair, pass, stranger } from '#test/support/frames.ts';
import { memoryPortal } from '#test/support/memoryPortal.ts';
import { someUser } from '#test/unit/members/someUser.ts';

const MINUTE = 60_000;

fakeTime();

test('a frame of another viewer, or of another portal, hears nothing', async () => {
  const scene = apiPortal({ viewer: 'employee' });
  const frame = await openFrame(scene.emulated, 'chat10', { hasBeat: false });
  const viewer = frame.me()?.id ?? 0;
  const { origin } = scene.emulated;
  const same = stranger(origin, viewer);
  const others = [stranger(origin, viewer + 1), stranger('https://other.bitrix24.com', viewer)];
  await pass(MINUTE);
  await frame.refresh();
  expect(same.heard).toHaveLength(1);
  expect(others.flatMap(({ heard }) => heard)).toEqual([]);
});

test('who is only remembered is on no channel before the portal has said who looks', async () => {
  const { emulated } = apiPortal();
  const portal = memoryPortal(emulated, 'DEFAULT', {});
  const client = createQueryClient();
  client.setQueryData(meQuery(portal).queryKey, someUser(7, { isRemembered: true }));
  closeLater(startSharing(portal, client));
  client.setQueryData(statusQuery(portal).queryKey, 'online', { updatedAt: 1 });
  await stranger(emulated.origin, 7).say({ v: 1, at: Date.now(), of: 'status', status: 'dnd' });
  expect(client.getQueryData(statusQuery(portal).queryKey)).toBe('online');
});

test('nothing is told that is not on a card: no phone, no e-mail, no birthday, no token', async () => {
  const scene = apiPortal({ viewer: 'employee' });
  const frame = await openFrame(scene.emulated, 'chat10', { hasBeat: false });
  const { heard } = stranger(scene.emulated.origin, frame.me()?.id);
  await pass(MINUTE);
  void frame.client.refetchQueries({ type: 'active' });
  await pass(1000);
  expect(heard).toHaveLength(4);
  const text = JSON.stringify(heard);
  const values = scene.emulated.world.people.flatMap(({ email, phones }) => Object.values(phones).concat(email));
  expect(values.filter((value) => value.length > 3 && text.includes(value))).toEqual([]);
  expect(text).not.toMatch(/"(?:phones|email|website|birthday|auth|\w*token\w*)":/i);
});

const NOW = { v: 1, of: 'status', status: 'away' };

const membersOf = (users: readonly unknown[]) => ({
  v: 1,
  at: Date.now(),
  of: 'members',
  dialogId: 'chat10',
  total: users.length,
  isPage: true,
  users,
});

test.each([
  ['nonsense', () => 'nonsense'],
  ['nothing', () => null],
  ['another version', () => ({ ...NOW, v: 2, at: Date.now() })],
  ['a status that there is not', () => ({ ...NOW, status: 'asleep', at: Date.now() })],
  ['something older than what is known', () => ({ ...NOW, at: Date.now() - 10 * MINUTE })],
  ['something of tomorrow', () => ({ ...NOW, at: Date.now() + 86_400_000 })],
  ['somebody else as the viewer', () => ({ v: 1, at: Date.now(), of: 'me', person: someUser(4711, {}) })],
  ['a chat with nobody in it', () => membersOf([])],
  ['a chat with one person twice', () => membersOf([someUser(7, {}), someUser(7, {})])],
  ['an absence beyond all calendars', () => membersOf([someUser(7, { absentUntil: 1e300 })])],
  ['activity at no time at all', () => membersOf([someUser(7, { lastActivity: Infinity })])],
  ['members without names', () => ({ v: 1, at: Date.now(), of: 'members', dialogId: 'chat10', users: [{ id: 1 }] })],
])('%s on the channel does no harm', async (_what, message) => {
  const scene = apiPortal();
  const { here } = await openPair(scene.emulated);
  const before = scene.requests().length;
  const { say } = stranger(scene.emulated.origin, here.me()?.id);
  const known = [here.status(), here.me(), here.people()];
  await say(message());
  expect([here.status(), here.me(), here.people()]).toEqual(known);
  // And what comes behind it is heard.
  await say({ ...NOW, at: Date.now() });
  expect(here.status()).toBe('away');
  expect(scene.requests().length).toBe(before);
});

test('a picture from the channel is one of the web, or none', async () => {
  const scene = apiPortal();
  const { here } = await openPair(scene.emulated);
  const me = here.me();
  const { say } = stranger(scene.emulated.origin, here.me()?.id);
  await say({ v: 1, at: Date.now(), of: 'me', person: { ...me, position: 'Heard', avatar: 'javascript:alert(1)' } });
  expect(here.me()).toMatchObject({ position: 'Heard', avatar: '' });
});
