import { InfiniteQueryObserver } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { freshMembersQuery, membersQuery } from '#api/members.ts';
import type { User } from '#api/User.ts';
import { createQueryClient } from '#app/queryClient.ts';
import { isOnline, presence } from '#presence/presence.ts';
import { apiPortal } from '#test/support/apiPortal.ts';
import { crowdPortal } from '#test/support/crowdPortal.ts';

type Scene = ReturnType<typeof apiPortal>;

async function loadAll({ portal, client }: Scene, dialogId: string) {
  const options = membersQuery(portal, dialogId);
  const observer = new InfiniteQueryObserver(client, options);
  const stop = observer.subscribe(() => undefined);
  await observer.refetch();
  let result = observer.getCurrentResult();
  // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
  while (result.hasNextPage) result = await observer.fetchNextPage();
  stop();
  if (result.error) throw result.error;
  return { pages: client.getQueryData(options.queryKey)?.pages.length ?? 0, ...result.data };
}

describe('the members of a chat', () => {
  test('of twelve come in one request, which is known to be all of them', async () => {
    const scene = apiPortal();
    const { users = [], total, pages } = await loadAll(scene, 'chat10');
    expect([users.length, total, pages, scene.requests().length]).toEqual([12, 12, 1, 1]);
  });

  test('of three hundred come in two pages without gap or repetition', async () => {
    const scene = apiPortal();
    const { users = [], total } = await loadAll(scene, 'chat20');
    expect(new Set(users.map(({ id }) => id)).size).toBe(300);
    expect([users.length, total, scene.requests().length]).toEqual([300, 300, 2]);
  });

  test('of the general chat, which im.chat.user.list refuses, are everybody active', async () => {
    const scene = apiPortal();
    const { users = [], total } = await loadAll(scene, 'chat2');
    expect(users.length).toBe(total);
    expect(users.every(({ active }) => active)).toBe(true);
  });

  test('of an empty chat are nobody, and that is no error', async () => {
    await expect(loadAll(apiPortal(), 'chat13')).resolves.toMatchObject({ users: [], total: 0 });
  });

  test('of a chat without access are refused as such', async () => {
    await expect(loadAll(apiPortal(), 'chat99')).rejects.toMatchObject({ kind: 'denied' });
  });

  test('on an old box that ignores LAST_ID come by offset, each once', async () => {
    const scene = apiPortal({ box: 'oldBox' });
    const { users = [] } = await loadAll(scene, 'chat20');
    expect(new Set(users.map(({ id }) => id)).size).toBe(300);
    expect(users).toHaveLength(300);
  });

  test('of a private conversation are the two, without creating it', async () => {
    const scene = apiPortal();
    const stranger = scene.emulated.world.people.find(
      ({ id, kind, active }) =>
        id !== 5 && kind === 'employee' && active && !scene.emulated.world.privateChat(5, id, false),
    );
    const { users = [] } = await loadAll(scene, String(stranger?.id));
    expect(users.map(({ id }) => id)).toEqual([5, stranger?.id]);
    expect(scene.emulated.world.privateChat(5, stranger?.id ?? 0, false)).toBeUndefined();
  });

  test('where access is filtered after the page was cut are followed through short pages to an empty one', async () => {
    const scene = apiPortal();
    const chat = [...scene.emulated.world.chats.values()].find(({ messageType }) => messageType === 'X');
    const { users = [], total = 0, pages } = await loadAll(scene, `chat${chat?.id}`);
    expect(users.length).toBeLessThan(total);
    expect(pages).toBeGreaterThan(1);
  });
});

describe('keeping members fresh', () => {
  test('re-reads a small chat whole, so that who joined and who left is seen', async () => {
    const scene = apiPortal();
    const { portal, client, emulated } = scene;
    await client.fetchInfiniteQuery(membersQuery(portal, 'chat10'));
    const members = emulated.world.chats.get(10)?.members;
    members?.remove(1);
    members?.add(100);
    await client.fetchQuery({ ...freshMembersQuery(portal, 'chat10', () => []), staleTime: 0 });
    const seen = client.getQueryData(membersQuery(portal, 'chat10').queryKey)?.pages.flatMap(({ users }) => users);
    expect(seen?.some(({ id }) => id === 1)).toBe(false);
    expect(seen?.some(({ id }) => id === 100)).toBe(true);
    expect(scene.requests()).toHaveLength(2);
  });

  test('re-reads a larger one in one request, as it is now, everybody in their places', async () => {
    const scene = apiPortal();
    const { portal, client, emulated, requests } = scene;
    const { users = [] } = await loadAll(scene, 'chat20');
    const before = requests().length;
    emulated.world.clock.advance(1_800_000);
    const visible = users.slice(0, 30).map(({ id }) => id);
    const renewed = await client.fetchQuery({ ...freshMembersQuery(portal, 'chat20', () => visible), staleTime: 0 });

    const after = client.getQueryData(membersQuery(portal, 'chat20').queryKey)?.pages.flatMap((page) => page.users);
    expect(requests().length - before).toBe(1);
    // Only of those on screen other frames are told.
    expect(renewed).toEqual(visible);
    expect(after?.map(({ id }) => id)).toEqual(users.map(({ id }) => id));
    expect(after?.every(({ readAt = 0 }, index) => readAt > (users[index]?.readAt ?? 0))).toBe(true);
  });

  test('counts who is online in a thousand as the portal would, however long nobody scrolls', async () => {
    const scene = apiPortal();
    const { portal, client, emulated } = scene;
    const { queryKey } = membersQuery(portal, 'chat21');
    await loadAll(scene, 'chat21');
    const online = (users: readonly User[] = []) =>
      users.filter((user) => isOnline(presence(user, portal.now()))).length;
    for (let minute = 0; minute < 10; minute += 1) {
      emulated.world.clock.advance(60_000);
      // oxlint-disable-next-line no-await-in-loop -- minute after minute
      await client.fetchQuery({ ...freshMembersQuery(portal, 'chat21', () => []), staleTime: 0 });
    }
    const shown = online(client.getQueryData(queryKey)?.pages.flatMap(({ users }) => users));
    client.clear();
    await loadAll(scene, 'chat21');
    const read = online(client.getQueryData(queryKey)?.pages.flatMap(({ users }) => users));
    // Some come and go between two readings; without reading everybody again hardly anybody would be left.
    expect(Math.abs(shown - read)).toBeLessThan(20);
    expect(read).toBeGreaterThan(100);
  });

  test('of more than one request bears, everybody comes in turn, and who joins or leaves is seen', async () => {
    const members = new Set(Array.from({ length: 3000 }, (_, index) => 2 * (index + 1)));
    const hidden = new Set([500, 700]);
    const { portal, requests } = crowdPortal({ members, hidden, isOld: false, afterRequest: () => undefined });
    const client = createQueryClient();
    const observer = new InfiniteQueryObserver(client, membersQuery(portal, 'chat1'));
    const stop = observer.subscribe(() => undefined);
    await observer.refetch();
    // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
    for (let left = 9; observer.getCurrentResult().hasNextPage && left > 0; left -= 1) await observer.fetchNextPage();
    expect(observer.getCurrentResult().data).toMatchObject({ total: 3000, users: { length: 2998 } });

    for (const id of [2, 4, 3000, 6000]) members.delete(id);
    for (const id of [1, 3001, 6001]) members.add(id);
    const withheld = [];
    for (let minute = 0; minute < 3; minute += 1) {
      const before = requests();
      // oxlint-disable-next-line no-await-in-loop -- minute after minute
      await client.fetchQuery({ ...freshMembersQuery(portal, 'chat1', () => []), staleTime: 0 });
      expect(requests() - before).toBe(1);
      const { total = 0, users = [] } = observer.getCurrentResult().data ?? {};
      withheld.push(total - users.length);
    }
    stop();
    // Who comes and goes is never taken for somebody whom the portal withholds.
    expect(withheld).toEqual([2, 2, 2]);
    const ids = observer.getCurrentResult().data?.users.map(({ id }) => id);
    expect(ids?.toSorted((a, b) => a - b)).toEqual(
      [...members].filter((id) => !hidden.has(id)).toSorted((a, b) => a - b),
    );
  });

  test('a portal that does not know keyset pages tells of those on screen alone, and nobody is lost', async () => {
    const members = new Set(Array.from({ length: 450 }, (_, index) => index + 1));
    const { portal } = crowdPortal({ members, hidden: new Set(), isOld: true, afterRequest: () => undefined });
    const client = createQueryClient();
    const observer = new InfiniteQueryObserver(client, membersQuery(portal, 'chat1'));
    const stop = observer.subscribe(() => undefined);
    await observer.refetch();
    // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
    for (let left = 9; observer.getCurrentResult().hasNextPage && left > 0; left -= 1) await observer.fetchNextPage();
    await client.fetchQuery({ ...freshMembersQuery(portal, 'chat1', () => []), staleTime: 0 });
    stop();
    expect(observer.getCurrentResult().data).toMatchObject({ total: 450, users: { length: 450 } });
  });
});
