import { expect, test } from 'vitest';
import { membersQuery } from '#api/members.ts';
import { meQuery, userQuery } from '#api/people.ts';
import { type Opening, prime } from '#api/prime.ts';
import { recentQuery } from '#api/recent.ts';
import { statusQuery } from '#api/status.ts';
import { apiPortal } from '#test/support/apiPortal.ts';

const OPENINGS: readonly Opening[] = [
  { view: 'workspace', dialogId: null },
  { view: 'workspace', dialogId: 'chat10' },
  { view: 'mine' },
  { view: 'members', dialogId: 'chat10' },
  { view: 'members', dialogId: '1' },
  { view: 'person', userId: 1 },
];

test.each(OPENINGS)('the first paint of %j costs one request', async (opening) => {
  const { portal, client, requests } = apiPortal();
  const dialogId = (await prime(portal, client, opening)) ?? ('dialogId' in opening ? opening.dialogId : null);
  // What the views will ask: each finds its answer there or under way.
  await Promise.all([
    client.fetchQuery(meQuery(portal)),
    client.fetchQuery(statusQuery(portal)),
    opening.view === 'person'
      ? client.fetchQuery(userQuery(portal, opening.userId))
      : client.fetchInfiniteQuery(recentQuery(portal)),
    dialogId === null ? undefined : client.fetchInfiniteQuery(membersQuery(portal, dialogId)),
  ]);
  expect(requests()).toHaveLength(1);
});

test('a viewer without any group chat opens with none, and that is no error', async () => {
  const { portal, client, emulated } = apiPortal();
  for (const { members } of emulated.world.chats.values()) members.remove(5);
  await expect(prime(portal, client, { view: 'workspace', dialogId: null })).resolves.toBeNull();
});

test('when the portal fails, each part says why instead of the whole', async () => {
  const { portal, client } = apiPortal({ faults: ['internal-error'] });
  await expect(prime(portal, client, { view: 'workspace', dialogId: null })).resolves.toBeNull();
});
