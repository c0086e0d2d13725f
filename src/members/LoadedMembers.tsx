import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { departmentsQuery, type Department } from '#api/departments.ts';
import { roleIn, type Dialog } from '#api/Dialog.ts';
import { freshMembersQuery, membersQuery, type Members } from '#api/members.ts';
import { pauseAfter, SECOND } from '#api/pace.ts';
import { usePortal } from '#api/PortalContext.ts';
import { useServerNow } from '#api/useServerNow.ts';
import type { User } from '#api/User.ts';
import type { Portal } from '#portal/Portal.ts';
import { later } from '#ui/later.tsx';
import { FreshnessNotice } from './FreshnessNotice.tsx';
import { laterSearching } from './laterSearching.ts';
import { isFiltering, type ListView } from './listView.ts';
import { MemberCount } from './MemberCount.tsx';
import { countFilters } from './memberFilters.ts';
import { MemberFilters } from './MemberFilters.tsx';
import { MemberGridSkeleton } from './MemberGridSkeleton.tsx';
import { MemberOrderTools } from './MemberOrderTools.tsx';
import { MemberPane } from './MemberPane.tsx';
import { onScreen } from './onScreen.ts';
import { useFoundElsewhere } from './useFoundElsewhere.ts';
import { useLoader } from './useLoader.ts';
import { AT_ONCE, useMemberOrder } from './useMemberOrder.ts';
import { usePacedPages } from './usePacedPages.ts';
import { useShownMembers } from './useShownMembers.ts';
import { useTouched } from './useTouched.ts';

/** A key in the search changes nothing in the tools: drawing them again takes 4 ms, a quarter of the frame. */
const Filters = memo(MemberFilters);
const OrderTools = memo(MemberOrderTools);

const ExportDialog = later(async () => (await import('./ExportDialog.tsx')).ExportDialog, { failure: 'dialog' });

/** Nothing of it is there with the first people, and without it more of them load all the same. */
const ListFoot = later(async () => (await import('./ListFoot.tsx')).ListFoot, {
  failure: 'none',
  isPatient: true,
});

export interface LoadedMembersProps {
  dialogId: string;
  dialog: Dialog | undefined;
  members: Members;
  selected: number | null;
  view: ListView;
  onView: (change: Partial<ListView>) => void;
  onSelect: (userId: number | null) => void;
}

/** Where they may not be asked for; undefined is for those that are still to come. */
const NO_DEPARTMENTS: ReadonlyMap<number, Department> = new Map();

/** The members known so far, kept true while they are on screen. Mount it anew for another dialog. */
export function LoadedMembers({ dialogId, dialog, members, selected, view, onView, onSelect }: LoadedMembersProps) {
  const portal = usePortal();
  const now = useServerNow();
  const scroller = useRef<HTMLDivElement>(null);
  const [isExporting, setExporting] = useState(false);
  const touched = useTouched();

  const pages = useInfiniteQuery(membersQuery(portal, dialogId));

  const isSearching = view.search !== '';
  const { value: searching, ...coming } = laterSearching.useValue(isSearching || members.users.length > AT_ONCE);
  const elsewhere = useFoundElsewhere(dialogId, dialog, view.search, searching, members.users, !pages.hasNextPage);
  // Who was found takes a place among those loaded.
  const known = useMemo(() => [...members.users, ...elsewhere.users], [members.users, elsewhere.users]);

  const fresh = useQuery({
    // oxlint-disable-next-line react/refs -- asked when the query runs, never while drawing
    ...freshMembersQuery(portal, dialogId, () => onScreen(scroller.current)),
    initialData: null,
    initialDataUpdatedAt: pages.dataUpdatedAt,
  });
  // Both at once would undo each other's work.
  const isFetching = pages.isFetching || fresh.isFetching;
  const loader = useLoader({ ...pages, isFetching }, members);
  const asked = useDepartments(portal, known, loader.isWanted || elsewhere.state === 'searching');
  const departments = asked.data ?? (asked.isError ? NO_DEPARTMENTS : undefined);
  usePacedPages({
    isWanted: loader.isWanted,
    // Not before the second request for people: neither should wait for the other then.
    isBusy: isFetching || (members.requests > 1 && asked.isFetching),
    since: Math.max(pages.dataUpdatedAt, asked.dataUpdatedAt),
    pause: pauseAfter(members.cost, members.requests),
    load: () => void pages.fetchNextPage({ cancelRefetch: false }),
  });
  const onExport = useCallback(() => setExporting(true), [setExporting]);

  const roleOf = useCallback((userId: number) => roleIn(dialog, userId), [dialog]);
  const sortLarge = searching?.sortLarge ?? (coming.hasFailed ? null : undefined);
  const order = useMemberOrder(known, view.sort, roleOf, touched.isTouched, sortLarge);
  const isUnsearched = isSearching && !searching;
  const hasFailed = isUnsearched && coming.hasFailed;
  const shown = useShownMembers(order.users, view, { dialog, departments, searching, elsewhere: elsewhere.users });
  const counts = useMemo(() => countFilters(members.users, { dialog, now }), [members.users, dialog, now]);
  // Who is online now cannot be told from an earlier visit, nor who is searched for before the search has come.
  const isAwaited =
    (isUnsearched && !hasFailed) || (members.isRemembered && fresh.isFetching && view.filters.includes('online'));
  const isNarrowed = (isSearching && !isUnsearched) || isFiltering(view);

  return (
    <>
      <Filters
        filters={view.filters}
        department={view.department}
        counts={counts}
        total={members.total}
        areManagersKnown={Boolean(dialog?.managers)}
        isPresenceKnown={!members.isRemembered}
        departments={departments}
        onView={onView}
      />
      <OrderTools
        sort={view.sort}
        group={view.group}
        onView={onView}
        onExport={members.isRemembered || isUnsearched ? undefined : onExport}
      />
      <MemberCount
        members={members}
        online={counts.by.online}
        shown={isNarrowed ? shown.users.length : null}
        elsewhere={elsewhere.state}
        checkedAt={fresh.dataUpdatedAt}
        isRefreshing={members.isRemembered && fresh.isFetching}
      />
      <FreshnessNotice fresh={fresh} />
      {isAwaited && <MemberGridSkeleton hasTools={false} />}
      {hasFailed && coming.failure}
      {!isAwaited && !hasFailed && (
        <MemberPane
          scroller={scroller}
          touched={touched}
          pages={pages}
          members={members}
          shown={shown}
          isNarrowed={isNarrowed}
          elsewhere={elsewhere.state}
          dialog={dialog}
          departments={departments}
          selected={selected}
          onSelect={onSelect}
          onNearEnd={loader.onNearEnd}
          onReset={() => onView({ search: '', filters: [], department: null })}
        />
      )}
      <ListFoot
        order={order}
        view={view}
        scroller={scroller}
        pages={pages}
        members={members}
        loader={loader}
        elsewhere={elsewhere.state}
        fresh={fresh}
      />
      {isExporting && (
        <ExportDialog
          users={shown.users}
          unfinished={pages.hasNextPage ? members : null}
          dialog={dialog}
          departments={departments}
          onClose={() => setExporting(false)}
        />
      )}
    </>
  );
}

/**
 * Departments of the people known; while more are loading or looked for, and for a second after, only of those there
 * were: one request a second is enough. Who was refused some is not given more.
 */
function useDepartments(portal: Portal, users: readonly User[], isLoading: boolean) {
  const [asked, setAsked] = useState(users);
  const ids = useMemo(() => [...new Set(asked.flatMap(({ departments }) => departments))], [asked]);
  const query = useQuery(departmentsQuery(portal, ids));
  const isHeld = isLoading || query.isError;
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => setAsked(users), SECOND);
    return () => clearTimeout(timer);
  }, [isHeld, users]);
  return query;
}
