import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query';
import { usePortal } from '#api/PortalContext.ts';
import { type OwnStatus, STATUS_MUTATION, statusMutation, statusQuery, type Wish } from '#api/status.ts';
import { timerQuery } from '#api/timer.ts';
import type { Plan } from '#plan/Plan.ts';
import type { PortalError } from '#portal/PortalError.ts';

interface Write {
  readonly state: 'idle' | 'pending' | 'error' | 'success';
  readonly wish: Wish | undefined;
  readonly error: PortalError | null;
}

interface OwnStatusNow {
  /** What to show: the wanted status while it is being written, else the stored one; undefined while unknown. */
  readonly status: OwnStatus | undefined;
  /** When do not disturb ends, where it is on and does. */
  readonly plan: Plan | null;
  /** The end that is stored, while nobody knows yet whether do not disturb is on. */
  readonly storedPlan: Plan | null;
  /** An end or working hours are stored. */
  readonly hasTimer: boolean;
  /** The choice of an end made last, by whatever name is stored. */
  readonly lastChoice: unknown;
  /** The stored status after a write of ours went through; undefined before one, and while one is under way. */
  readonly confirmed: OwnStatus | undefined;
  /** Why the status could not be read, while none is known. */
  readonly readError: PortalError | null;
  /** The latest write, where it failed: a newer one, while it runs or when it went through, clears it. */
  readonly refusal: { readonly wish: Wish; readonly error: PortalError } | null;
  readonly write: (wish: Wish) => void;
}

/** The viewer's own status: optimistic without a copy of it, so that a refusal leaves nothing to put back. */
export function useOwnStatus(): OwnStatusNow {
  const portal = usePortal();
  const { data: stored, error } = useQuery(statusQuery(portal));
  const { data: timer } = useQuery(timerQuery(portal));
  const { mutate } = useMutation(statusMutation(portal, useQueryClient()));
  const last = useLastWrite();
  const pending = last?.state === 'pending' ? last.wish : undefined;
  // The answer was lost on its way, and reading back found that the portal had done what it was asked.
  const isDone = last?.error?.kind === 'offline' && last.wish && isAsWished(last.wish, stored, timer.plan);

  return {
    status: pending ? pending.status : stored,
    plan: pending ? pending.plan : stored === 'dnd' ? timer.plan : null,
    storedPlan: timer.plan,
    hasTimer: timer.plan !== null || timer.hours !== null,
    lastChoice: pending?.choice ?? timer.last,
    confirmed: last?.state === 'success' ? stored : undefined,
    readError: stored === undefined ? error : null,
    refusal: last?.error && last.wish && !isDone ? { wish: last.wish, error: last.error } : null,
    write: mutate,
  };
}

function isAsWished({ status, plan }: Wish, stored: OwnStatus | undefined, storedPlan: Plan | null): boolean {
  return stored === status && plan?.nonce === storedPlan?.nonce;
}

/** Of whatever part of the page: the header of one view may have sent it, and that of the next shows it. */
function useLastWrite(): Write | undefined {
  const writes = useMutationState({
    filters: { mutationKey: STATUS_MUTATION },
    select: ({ state }): Write => ({
      state: state.status,
      // The cache forgets the types; only `statusMutation` has this key.
      wish: state.variables as Wish | undefined,
      error: state.error,
    }),
  });
  return writes.at(-1);
}
