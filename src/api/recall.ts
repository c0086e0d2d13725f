import type { QueryClient } from '@tanstack/react-query';
import type { Portal } from '#portal/Portal.ts';
import type { Dialog } from './Dialog.ts';
import { membersQuery } from './members.ts';
import { knownViewer, readMemory } from './memory.ts';
import { meQuery } from './people.ts';
import { recentQuery } from './recent.ts';
import type { Remembered, RememberedPerson } from './rememberedShapes.ts';
import type { User } from './User.ts';

/**
 * Puts what the viewer saw last into an empty cache, as old as it is, to be painted until the portal has answered.
 *
 * @returns When each remembered dialog was last checked, by this client's clock; the one seen last comes first.
 */
export function recall(portal: Portal, client: QueryClient): ReadonlyMap<string, number> {
  const seen = readMemory(portal, knownViewer(portal));
  if (!seen) return new Map();
  const { me, chats, members } = seen;
  client.setQueryData(meQuery(portal).queryKey, toUser(me.person), { updatedAt: me.at });
  if (chats) {
    const page = { dialogs: chats.dialogs.map(toDialog), nextOffset: chats.nextOffset };
    client.setQueryData(recentQuery(portal).queryKey, { pages: [page], pageParams: [0] }, { updatedAt: chats.at });
  }
  for (const { dialogId, at, users, ...rest } of members) {
    const page = { ...rest, users: users.map(toUser), cost: { duration: 0, operating: 0 } };
    const { queryKey, initialPageParam } = membersQuery(portal, dialogId);
    client.setQueryData(queryKey, { pages: [page], pageParams: [initialPageParam] }, { updatedAt: at });
  }
  return new Map(members.map(({ dialogId, at }) => [dialogId, at]));
}

function toUser(person: RememberedPerson): User {
  return { ...person, birthday: '', phones: {}, email: '', website: '', isRemembered: true };
}

function toDialog({ partner, ...rest }: NonNullable<Remembered['chats']>['dialogs'][number]): Dialog {
  return { ...rest, managers: null, partner: partner && toUser(partner) };
}
