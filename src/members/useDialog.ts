import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { isPrivate, type Dialog } from '#api/Dialog.ts';
import { dialogQuery } from '#api/dialogQuery.ts';
import { usePortal } from '#api/PortalContext.ts';
import { recentQuery } from '#api/recent.ts';

/** In larger chats `im.dialog.get`, which has a row for every member, costs more than the managers are worth. */
const WORTH_ASKING = 1000;

/**
 * The chat itself, as far as it is known: its entry among the recent ones at once, and with all its managers where
 * asking for them is cheap (portal-contract 3.4). Undefined until then, and for a chat that may not be seen.
 *
 * @param memberCount Null while it is not known: while the members cannot be had, nor can the chat.
 * @param isWanted Somebody asked for the managers: then they are worth it in a large chat too.
 */
export function useDialog(dialogId: string, memberCount: number | null, isWanted = false): Dialog | undefined {
  const portal = usePortal();
  // Only what is known already: this list is not shown here.
  const recent = useInfiniteQuery({ ...recentQuery(portal), enabled: false });
  const entry = recent.data?.find(({ id }) => id === dialogId);
  const isCheap = entry ? memberCount !== null && memberCount <= WORTH_ASKING : !recent.isFetching;
  const isWorthAsking = isWanted || (memberCount !== null && isCheap);
  const { data } = useQuery({ ...dialogQuery(portal, dialogId), enabled: isWorthAsking && !isPrivate(dialogId) });
  return data ?? entry;
}
