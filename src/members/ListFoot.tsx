import type { UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import type { RefObject } from 'react';
import type { Members } from '#api/members.ts';
import type { ListView } from './listView.ts';
import { LoadBar } from './LoadBar.tsx';
import { OrderNotice, type OrderNoticeProps } from './OrderNotice.tsx';
import type { FoundElsewhere } from './useFoundElsewhere.ts';
import type { Loader } from './useLoader.ts';
import { useStartAtTop } from './useStartAtTop.ts';

interface ListFootProps {
  order: OrderNoticeProps['order'];
  view: ListView;
  scroller: RefObject<HTMLElement | null>;
  pages: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchNextPageError' | 'fetchNextPage'>;
  members: Members;
  loader: Loader;
  elsewhere: FoundElsewhere['state'];
  /** What keeps the members true. */
  fresh: Pick<UseQueryResult, 'refetch'>;
}

/** What comes and goes below the list, as nothing may move under the pointer then. */
export function ListFoot({ order, view, scroller, pages, members, loader, elsewhere, fresh }: ListFootProps) {
  // It has no place below the list, but may come as late.
  useStartAtTop(view, scroller);

  function onLoadEveryone() {
    loader.loadEveryone();
    // What has failed is not asked for again by itself.
    if (pages.isFetchNextPageError) void pages.fetchNextPage();
    // Nobody can come behind those of an earlier visit.
    if (members.isRemembered) void fresh.refetch();
  }

  return (
    <>
      <OrderNotice order={order} isLoading={loader.isRunning} />
      {pages.hasNextPage && (
        <LoadBar
          loaded={members.users.length}
          total={members.total}
          isRunning={loader.isRunning}
          isPaused={loader.isPaused}
          elsewhere={elsewhere}
          onPause={loader.pause}
          onLoadEveryone={onLoadEveryone}
        />
      )}
    </>
  );
}
