import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { membersQuery } from '#api/members.ts';
import { userQuery } from '#api/people.ts';
import { usePortal } from '#api/PortalContext.ts';
import type { User } from '#api/User.ts';
import type { Portal } from '#portal/Portal.ts';
import type { PortalError } from '#portal/PortalError.ts';

interface PersonState {
  /** At once where the dialog's members already told; null until somebody told. */
  readonly person: User | null;
  /** Why the person could not be read, or read again. */
  readonly error: PortalError | null;
  readonly isFetching: boolean;
  /** By this client's clock; 0 while only the dialog's members told. */
  readonly checkedAt: number;
}

/** A person, also one who no longer works here. @param dialogId Where to look first, if anywhere. */
export function usePerson(userId: number, dialogId: string | null): PersonState {
  const portal = usePortal();
  const client = useQueryClient();
  const query = useQuery(userQuery(portal, userId));
  const known = dialogId === null ? undefined : knownMember(client, portal, dialogId, userId);

  return {
    person: query.data ?? known ?? null,
    error: query.error,
    isFetching: query.isFetching,
    checkedAt: query.dataUpdatedAt,
  };
}

function knownMember(client: QueryClient, portal: Portal, dialogId: string, userId: number): User | undefined {
  const members = client.getQueryData(membersQuery(portal, dialogId).queryKey);
  // Who is remembered has no contacts, which must not look as if none were given.
  return members?.pages.flatMap(({ users }) => users).find(({ id, isRemembered }) => id === userId && !isRemembered);
}
