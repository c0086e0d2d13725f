import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { departmentsQuery } from '#api/departments.ts';
import type { Dialog } from '#api/Dialog.ts';
import { freshMembersQuery, membersQuery, type Members } from '#api/members.ts';
import { usePortal } from '#api/PortalContext.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { textMatcher } from '#i18n/textSearch.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from './Failure.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { MemberCount } from './MemberCount.tsx';
import { MemberGrid } from './MemberGrid.tsx';
import styles from './LoadedMembers.module.css';
import { onScreen } from './onScreen.ts';
import { useMemberOrder } from './useMemberOrder.ts';
import { useNearEnd } from './useNearEnd.ts';

interface LoadedMembersProps {
  dialogId: string;
  dialog: Dialog | undefined;
  members: Members;
  selected: number | null;
  search: string;
  onSearch: (text: string) => void;
  onSelect: (userId: number) => void;
}

/** The members known so far, kept true while they are on screen. Mount it anew for another dialog. */
export function LoadedMembers({ dialogId, dialog, members, selected, search, onSearch, onSelect }: LoadedMembersProps) {
  const portal = usePortal();
  const { t } = useI18n();
  const [{ attach, ids }] = useState(onScreen);
  const order = useMemberOrder(members.users);
  const matches = textMatcher(search);
  const shown = order.users.filter(({ name, firstName, lastName, position }) =>
    matches(name, firstName, lastName, position),
  );
  const isFiltered = shown.length < order.users.length;

  const pages = useInfiniteQuery(membersQuery(portal, dialogId));
  const fresh = useQuery({
    ...freshMembersQuery(portal, dialogId, ids),
    initialData: null,
    initialDataUpdatedAt: pages.dataUpdatedAt,
  });
  const departments = useQuery(
    departmentsQuery(
      portal,
      members.users.flatMap((user) => user.departments),
    ),
  );

  const loadMore = () => void pages.fetchNextPage();
  const canLoad = pages.hasNextPage && !pages.isFetchingNextPage && !pages.isFetchNextPageError;
  // While searching, a short list always ends on screen: it would load everybody.
  const end = useNearEnd(canLoad && !isFiltered, loadMore);

  return (
    <>
      <MemberCount
        members={members}
        shown={isFiltered ? shown.length : null}
        isComplete={!pages.hasNextPage}
        checkedAt={fresh.dataUpdatedAt}
      />
      {fresh.isError && (
        <div className={styles.notice}>
          <StaleNotice
            checkedAt={fresh.dataUpdatedAt}
            error={fresh.error}
            isRetrying={fresh.isFetching}
            onRetry={() => void fresh.refetch()}
          />
        </div>
      )}
      {order.hasChanged && (
        <div className={styles.order}>
          {t('common.orderChanged')}
          <Button size="sm" variant="tinted" onClick={order.update}>
            {t('common.update')}
          </Button>
        </div>
      )}
      <div className={styles.scroller} ref={attach}>
        {shown.length > 0 ? (
          <MemberGrid
            users={shown}
            setSize={isFiltered ? shown.length : Math.max(members.total, shown.length)}
            dialog={dialog}
            departments={departments.data}
            selected={selected}
            onSelect={onSelect}
          />
        ) : (
          <EmptyState icon="search" title={t('members.notFound')} text={t('members.notFoundText')}>
            <Button onClick={() => onSearch('')}>{t('common.clearSearch')}</Button>
          </EmptyState>
        )}
        <div ref={end} />
        {pages.isFetchNextPageError && (
          <Failure error={pages.error} isRetrying={pages.isFetchingNextPage} onRetry={loadMore} />
        )}
        {pages.hasNextPage && (
          <div className={styles.more}>
            {t('members.shown', { shown: members.users.length, total: members.total })}
            <Button isBusy={pages.isFetchingNextPage} onClick={loadMore}>
              {t('common.loadMore')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
