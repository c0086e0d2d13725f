import { MutationObserver, type QueryClient } from '@tanstack/react-query';
import type { Portal } from '#portal/Portal.ts';
import { freshMembersQuery, membersQuery } from './members.ts';
import { knownViewer, readMemory, VIEWER, writeMemory } from './memory.ts';
import { meQuery } from './people.ts';
import { recentQuery } from './recent.ts';
import type { Remembered } from './rememberedShapes.ts';

/** Milliseconds: what comes together is written once. */
const SETTLED = 500;

type Members = Remembered['members'][number];

/**
 * Keeps what is on screen for an instant second paint, from the moment the portal has said who looks (`prime`
 * drops what another has left).
 *
 * @returns Stops it.
 */
export function startRemembering(portal: Portal, client: QueryClient): () => void {
  let viewer = knownViewer(portal);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: string | null = null;
  const naming = new MutationObserver(client, {
    // Options are stored by reading and writing all of them: never while a plan is being written (portal-contract 4.5).
    scope: { id: 'status' },
    mutationFn: (id: number) => portal.keepUserOption(VIEWER, String(id)),
    networkMode: 'always',
  });

  function save(): void {
    timer = undefined;
    const state = client.getQueryState(meQuery(portal).queryKey);
    if (!state?.data || state.data.isRemembered) return;
    const { id } = state.data;
    if (id !== viewer) recognise(id);
    const earlier = readMemory(portal, id)?.members ?? [];
    const known = [...membersIn(portal, client), ...earlier].toSorted((a, b) => b.at - a.at);
    const members = known.filter(
      ({ dialogId }, index) =>
        !isClosed(portal, client, dialogId) && known.findIndex((other) => other.dialogId === dialogId) === index,
    );
    writeMemory(portal, {
      v: 1,
      portal: portal.origin,
      viewer: id,
      me: { at: state.dataUpdatedAt, person: state.data },
      chats: chatsIn(portal, client),
      members: members.toSorted((a, b) => Number(b.dialogId === last) - Number(a.dialogId === last)),
    });
  }

  function recognise(id: number): void {
    viewer = id;
    void naming.mutate(id);
  }

  const unsubscribe = client.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'observerAdded' && query.queryKey[0] === 'members') last = String(query.queryKey[1]);
    if (type === 'updated' && isKept(query.queryKey)) timer ??= setTimeout(save, SETTLED);
  });
  // What came before is kept, too.
  timer = setTimeout(save, SETTLED);

  // A glance at who is there is over sooner than that.
  function onLeave(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    save();
  }
  window.addEventListener('pagehide', onLeave);
  return () => {
    window.removeEventListener('pagehide', onLeave);
    clearTimeout(timer);
    unsubscribe();
  };
}

function isKept([subject, which]: readonly unknown[]): boolean {
  return subject === 'members' || subject === 'recent' || (subject === 'people' && which === 'me');
}

/** The first page of each dialog that the portal has told of in this visit. */
function membersIn(portal: Portal, client: QueryClient): Members[] {
  return client
    .getQueryCache()
    .findAll({ queryKey: ['members'] })
    .flatMap(({ queryKey: [, dialogId, more] }) => {
      if (typeof dialogId !== 'string' || more !== undefined) return [];
      const state = client.getQueryState(membersQuery(portal, dialogId).queryKey);
      const [first] = state?.data?.pages ?? [];
      if (!state || !first || first.users.length === 0 || first.users.some(({ isRemembered }) => isRemembered))
        return [];
      const total = state.data?.pages.at(-1)?.total ?? first.total;
      return [{ dialogId, at: state.dataUpdatedAt, total, next: first.next, users: first.users }];
    });
}

function chatsIn(portal: Portal, client: QueryClient): Remembered['chats'] {
  const state = client.getQueryState(recentQuery(portal).queryKey);
  const [first] = state?.data?.pages ?? [];
  if (!state || !first) return null;
  return { at: state.dataUpdatedAt, nextOffset: first.nextOffset, dialogs: first.dialogs };
}

/** The portal has said meanwhile that this viewer may not see it, or that it is gone. */
function isClosed(portal: Portal, client: QueryClient, dialogId: string): boolean {
  const { error } = client.getQueryState(freshMembersQuery(portal, dialogId, () => []).queryKey) ?? {};
  return error?.kind === 'denied' || error?.kind === 'missing';
}
