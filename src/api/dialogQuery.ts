import { queryOptions } from '@tanstack/react-query';
import type { Portal } from '#portal/Portal.ts';
import { dialogSchema } from './dialogSchema.ts';
import { parse } from './parse.ts';

/**
 * A chat with all its managers. The reply holds a row for every member, megabytes in a chat of thousands
 * (portal-contract 3.4): once a chat, never a list row, and never for a private conversation.
 */
export function dialogQuery(portal: Portal, dialogId: string) {
  return queryOptions({
    queryKey: ['dialog', dialogId],
    queryFn: async () => {
      const { result } = await portal.read('im.dialog.get', { DIALOG_ID: dialogId });
      return parse(dialogSchema(portal.origin), result, 'im.dialog.get');
    },
    staleTime: 300_000,
  });
}
