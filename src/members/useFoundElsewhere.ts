import { skipToken, type SkipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Dialog } from '#api/Dialog.ts';
import { isPrivate } from '#api/Dialog.ts';
import { usePortal } from '#api/PortalContext.ts';
import type { FoundMembers } from '#api/search.ts';
import type { User } from '#api/User.ts';
import type { PortalError } from '#portal/PortalError.ts';
import type { Searching } from './searching.ts';

/** Milliseconds without a key before the portal is asked. */
const SETTLED = 400;

export interface FoundElsewhere {
  readonly users: readonly User[];
  readonly state: FoundMembers['state'] | 'idle' | 'searching' | 'failed';
}

/** While there is no search, nothing is asked. */
const NOTHING: { queryKey: string[]; queryFn: SkipToken } = { queryKey: ['find'], queryFn: skipToken };

const NOBODY: FoundElsewhere = { users: [], state: 'idle' };

/**
 * Members whom a search finds though they are not loaded. Asks the portal once typing has settled.
 *
 * @param searching Undefined until it has come: then nobody is asked for either.
 * @param loaded Left out of those found.
 * @param isComplete Everybody is loaded: then nobody is asked for.
 */
export function useFoundElsewhere(
  dialogId: string,
  dialog: Dialog | undefined,
  typed: string,
  searching: Searching | undefined,
  loaded: readonly User[],
  isComplete: boolean,
): FoundElsewhere {
  const portal = usePortal();
  const phrase = typed.trim();
  const settled = useSettled(phrase);
  const isOn = searching !== undefined && !isComplete && settled !== '' && !isPrivate(dialogId);
  const found = useQuery<FoundMembers, PortalError, FoundMembers, string[]>({
    ...(searching?.findElsewhere(portal, dialogId, settled, dialog) ?? NOTHING),
    enabled: isOn,
  });
  const isSettled = phrase === settled;
  const users = useMemo(() => {
    // Those of the phrase before may not be meant any more.
    if (!found.data || !isSettled) return NOBODY.users;
    const known = new Set(loaded.map(({ id }) => id));
    return found.data.users.filter(({ id }) => !known.has(id));
  }, [found.data, isSettled, loaded]);
  if (!searching || isComplete || phrase === '') return NOBODY;
  if (!isSettled || found.isFetching || found.isPending) return { users, state: 'searching' };
  return { users, state: found.isError ? 'failed' : found.data.state };
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
