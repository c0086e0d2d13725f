import { afterEach, expect, test, vi } from 'vitest';
import { freshMembersQuery, membersQuery } from '#api/members.ts';
import { knownViewer, readMemory, VIEWER, writeMemory } from '#api/memory.ts';
import { meQuery } from '#api/people.ts';
import { prime } from '#api/prime.ts';
import { recall } from '#api/recall.ts';
import { recentQuery } from '#api/recent.ts';
import type { Remembered } from '#api/rememberedShapes.ts';
import { startRemembering } from '#api/remember.ts';
import { createQueryClient } from '#app/queryClient.ts';
import type { Portal } from '#portal/Portal.ts';
import { apiPortal } from '#test/support/apiPortal.ts';
import { memoryPortal } from '#test/support/memoryPortal.ts';
import { someUser } from '#test/unit/members/someUser.ts';

const NAME = 'roll-call seen';
const kept = () => sessionStorage.getItem(NAME) ?? '';

afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

/** A visit that has shown a chat, left behind. */
async function visited() {
  const scene = apiPortal({ viewer: 'employee' });
  const stop = startRemembering(scene.portal, scene.client);
  await prime(scene.portal, scene.client, { view: 'members', dialogId: 'chat10' });
  await vi.waitFor(() => expect(kept()).toContain('"members":[{'));
  stop();
  scene.client.clear();
  return {
    ...scene,
    again: () => ({ portal: memoryPortal(scene.emulated, 'DEFAULT', {}), client: createQueryClient() }),
  };
}

function memoryOf(portal: Portal, viewer: number, sizes: readonly number[]): Remembered {
  const at = Date.now();
  const people = (count: number) => Array.from({ length: count }, (_, index) => someUser(index + 1, {}));
  const members = sizes.map((size, index) => {
    return { dialogId: `chat${index + 1}`, at, total: size, next: null, users: people(size) };
  });
  return { v: 1, portal: portal.origin, viewer, me: { at, person: someUser(viewer, {}) }, chats: null, members };
}

test('the next visit begins with the viewer, the chats and the members of the first, and asks for all of them', async () => {
  const { again, requests } = await visited();
  const { portal, client } = again();
  const before = requests().length;
  const waiting = prime(portal, client, { view: 'workspace', dialogId: null });
  const known = client.getQueryData(membersQuery(portal, 'chat10').queryKey)?.pages[0];
  expect(known?.users).toHaveLength(12);
  expect(known?.users.every(({ isRemembered }) => isRemembered)).toBe(true);
  expect(client.getQueryData(meQuery(portal).queryKey)?.isRemembered).toBe(true);
  expect(client.getQueryData(recentQuery(portal).queryKey)?.pages[0]?.dialogs.length).toBeGreaterThan(5);
  expect(await waiting).toBe('chat10');
  await vi.waitFor(() => {
    const now = client.getQueryData(membersQuery(portal, 'chat10').queryKey)?.pages[0]?.users;
    expect(now?.every(({ isRemembered }) => !isRemembered)).toBe(true);
  });
  expect(requests().length).toBe(before + 1);
});

test('what was there before anybody kept anything is kept, too', async () => {
  const { portal, client } = apiPortal({ viewer: 'employee' });
  await prime(portal, client, { view: 'members', dialogId: 'chat10' });
  await vi.waitFor(() => expect(client.isFetching()).toBe(0));
  const stop = startRemembering(portal, client);
  await vi.waitFor(() => expect(kept()).toContain('"members":[{'), 2000);
  stop();
});

test('a glance is kept as well, when the frame is closed', async () => {
  const { portal, client } = apiPortal({ viewer: 'employee' });
  await prime(portal, client, { view: 'members', dialogId: 'chat10' });
  await vi.waitFor(() => expect(client.isFetching()).toBe(0));
  const stop = startRemembering(portal, client);
  expect(kept()).toBe('');
  window.dispatchEvent(new Event('pagehide'));
  expect(kept()).toContain('"members":[{');
  stop();
});

test('nothing is kept that is not on a card: no phone, no e-mail, no birthday', async () => {
  const { emulated } = await visited();
  const values = emulated.world.people.flatMap(({ email, phones }) => Object.values(phones).concat(email));
  expect(values.filter((value) => value.length > 3 && kept().includes(value))).toEqual([]);
  expect(kept()).not.toMatch(/"(?:phones|email|website|birthday|isRemembered)":/);
});

test('what another viewer left is neither read nor left', async () => {
  const { emulated } = await visited();
  emulated.configure({ viewer: 'admin' });
  const portal = memoryPortal(emulated, 'DEFAULT', {});
  const client = createQueryClient();
  void prime(portal, client, { view: 'members', dialogId: 'chat10' });
  expect(client.getQueryData(membersQuery(portal, 'chat10').queryKey)).toBeUndefined();
  expect(kept()).toBe('');
});

test('what was left on another portal is neither read nor left', () => {
  const { portal } = apiPortal();
  writeMemory(portal, memoryOf(portal, 5, [3]));
  expect(readMemory(portal, 5)?.members).toHaveLength(1);
  expect(readMemory({ ...portal, origin: 'https://other.bitrix24.com' }, 5)).toBeNull();
  expect(kept()).toBe('');
});

test('somebody who took another’s name finds out that it is not theirs, and everything is asked anew', async () => {
  const { emulated } = await visited();
  emulated.configure({ viewer: 'admin' });
  emulated.setUserOption(VIEWER, '5');
  const portal = memoryPortal(emulated, 'DEFAULT', {});
  const client = createQueryClient();
  const stop = startRemembering(portal, client);
  await prime(portal, client, { view: 'members', dialogId: 'chat10' });
  await vi.waitFor(() => expect(knownViewer(memoryPortal(emulated, 'DEFAULT', {}))).toBe(emulated.viewer().id));
  await vi.waitFor(() => expect(kept()).not.toContain('"viewer":5'));
  stop();
});

test('the people whom another has seen are gone as soon as the portal says who looks', async () => {
  const { again, emulated } = await visited();
  emulated.configure({ viewer: 'admin' });
  emulated.setUserOption(VIEWER, '5');
  const { portal, client } = again();
  const members = () => client.getQueryData(membersQuery(portal, 'chat10').queryKey)?.pages[0]?.users ?? [];
  void prime(portal, client, { view: 'members', dialogId: 'chat10' });
  expect(members()).toHaveLength(12);
  await vi.waitFor(() => expect(kept()).toBe(''));
  expect(members().filter(({ isRemembered }) => isRemembered)).toEqual([]);
});

test('people of an earlier visit are replaced whole, also where more of them have come since', async () => {
  const { again } = await visited();
  const { portal, client } = again();
  recall(portal, client);
  const { queryKey } = membersQuery(portal, 'chat10');
  client.setQueryData(queryKey, (known) => {
    const [first] = known?.pages ?? [];
    if (!known || !first) throw new Error('nothing was remembered');
    const [one, ...others] = first.users;
    // The first has been looked at alone since, and is known anew.
    const users = one ? [someUser(one.id, {}), ...others] : [];
    return {
      ...known,
      pages: [
        { ...first, users },
        { ...first, users: [someUser(9999, {})] },
      ],
    };
  });
  await client.fetchQuery(freshMembersQuery(portal, 'chat10', () => []));
  const users = client.getQueryData(queryKey)?.pages.flatMap((page) => page.users) ?? [];
  expect(users).toHaveLength(12);
  expect(users.filter(({ isRemembered }) => isRemembered)).toEqual([]);
});

test('a chat or a department of odd numbers keeps nobody from being remembered', () => {
  const { portal } = apiPortal();
  const memory = memoryOf(portal, 5, [1]);
  const at = Date.now();
  const odd = someUser(1, { departments: [-1, 3, 0.5] });
  const chat = { title: 'A', kind: 'group', avatar: '', color: '#112233', owner: null, isPinned: false } as const;
  const dialogs = [{ ...chat, id: 'chat1', memberCount: 1.5, partner: null }];
  writeMemory(portal, {
    ...memory,
    chats: { at, nextOffset: null, dialogs },
    members: memory.members.map((page) => Object.assign({}, page, { users: [odd] })),
  });
  const seen = readMemory(portal, 5);
  expect(seen?.members[0]?.users[0]?.departments).toEqual([3]);
  expect(seen?.chats?.dialogs[0]?.memberCount).toBeNull();
});

test('what cannot be kept leaves nothing older in its place', () => {
  const { portal } = apiPortal();
  writeMemory(portal, memoryOf(portal, 5, [3]));
  writeMemory(portal, { ...memoryOf(portal, 5, [3]), viewer: 0.5 });
  expect(kept()).toBe('');
});

test.each([
  ['not JSON', 'nonsense'],
  ['another version', '{"v":2}'],
  ['a wrong shape', JSON.stringify({ v: 1, portal: 'x', viewer: 5, me: null, chats: null, members: [] })],
])('%s in the storage is removed', (_what, text) => {
  const { portal } = apiPortal();
  sessionStorage.setItem(NAME, text);
  expect(readMemory(portal, 5)).toBeNull();
  expect(kept()).toBe('');
  writeMemory(portal, memoryOf(portal, 5, [1]));
  expect(readMemory(portal, 5)?.members).toHaveLength(1);
});

test('people of twelve hours ago, or of tomorrow, help nobody', () => {
  const { portal } = apiPortal();
  const now = Date.now();
  const memory = memoryOf(portal, 5, [1, 2]);
  const aged = (ages: readonly number[]) => ({
    ...memory,
    members: memory.members.map((page, index) => Object.assign({}, page, { at: now - (ages[index] ?? 0) })),
  });
  writeMemory(portal, aged([43_300_000, 60_000]));
  expect(readMemory(portal, 5)?.members.map(({ dialogId }) => dialogId)).toEqual(['chat2']);
  writeMemory(portal, aged([-60_000, 0]));
  expect(readMemory(portal, 5)?.members.map(({ dialogId }) => dialogId)).toEqual(['chat2']);
});

test('two hundred people and a quarter of a megabyte are the most, those seen last first', () => {
  const { portal } = apiPortal();
  writeMemory(portal, memoryOf(portal, 5, [120, 90, 80]));
  expect(readMemory(portal, 5)?.members.map(({ users }) => users.length)).toEqual([120]);
  writeMemory(portal, memoryOf(portal, 5, [120, 70]));
  expect(readMemory(portal, 5)?.members.map(({ users }) => users.length)).toEqual([120, 70]);

  const long = memoryOf(portal, 5, [100, 50]);
  const crowd = Array.from({ length: 100 }, (_, id) => someUser(id + 1, { position: 'x'.repeat(2000) }));
  const wordy = long.members.map((page) => Object.assign({}, page, { users: crowd.slice(0, page.users.length) }));
  writeMemory(portal, { ...long, members: wordy });
  expect(kept().length).toBeLessThanOrEqual(256_000);
  expect(readMemory(portal, 5)?.members.map(({ users }) => users.length)).toEqual([100]);
});

test('nothing is left at an address that applications of others share', () => {
  const portal = { ...apiPortal().portal, isHostShared: true };
  writeMemory(portal, memoryOf(portal, 5, [3]));
  expect(kept()).toBe('');
});

test('where storage is denied nothing is remembered and nothing breaks', () => {
  const { portal } = apiPortal();
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(refuse);
  writeMemory(portal, memoryOf(portal, 5, [3]));
  expect(readMemory(portal, 5)).toBeNull();
});
