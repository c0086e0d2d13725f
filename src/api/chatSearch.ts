import { queryOptions } from '@tanstack/react-query';
import type { Portal } from '#portal/Portal.ts';
import { PortalError } from '#portal/PortalError.ts';
import type { Dialog } from './Dialog.ts';
import { foundDialogSchema } from './dialogSchema.ts';
import { parseRows } from './parse.ts';

/** The most that `im.search.chat.list` gives (portal-contract 3.5). */
const LIMIT = 50;

/**
 * Chats by title or member, also open ones that the viewer never joined; collabs, channels and CoPilot are never
 * among them (portal-contract 3.5), so the recent ones are looked through as well. A phrase too short finds nothing.
 */
export function chatSearchQuery(portal: Portal, phrase: string) {
  return queryOptions({
    queryKey: ['chats', 'search', phrase],
    queryFn: async (): Promise<readonly Dialog[]> => {
      const method = 'im.search.chat.list';
      try {
        const { result } = await portal.read(method, { FIND: phrase, LIMIT });
        return parseRows(foundDialogSchema(portal.origin), result, method);
      } catch (thrown) {
        if (thrown instanceof PortalError && thrown.detail.code === 'FIND_SHORT') return [];
        throw thrown;
      }
    },
    staleTime: 60_000,
  });
}
