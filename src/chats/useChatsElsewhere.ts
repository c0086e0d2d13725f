import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { chatSearchQuery } from '#api/chatSearch.ts';
import type { Dialog } from '#api/Dialog.ts';
import { usePortal } from '#api/PortalContext.ts';

/** Milliseconds without a key before the portal is asked. */
const SETTLED = 400;

interface ChatsElsewhere {
  readonly dialogs: readonly Dialog[];
  readonly isSearching: boolean;
}

/**
 * Chats that the portal finds beyond the recent ones, asked for once typing has settled. Where it cannot be asked, the
 * recent ones are still searched, so that is no failure to speak of.
 */
export function useChatsElsewhere(typed: string, recent: readonly Dialog[]): ChatsElsewhere {
  const portal = usePortal();
  const phrase = typed.trim();
  const [settled, setSettled] = useState(phrase);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(phrase), SETTLED);
    return () => clearTimeout(timer);
  }, [phrase]);

  const { data, isFetching } = useQuery({ ...chatSearchQuery(portal, settled), enabled: settled !== '' });
  if (phrase === '') return { dialogs: [], isSearching: false };
  const known = new Set(recent.map(({ id }) => id));
  return {
    dialogs: settled === phrase ? (data ?? []).filter(({ id }) => !known.has(id)) : [],
    isSearching: settled !== phrase || isFetching,
  };
}
