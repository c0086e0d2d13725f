import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { meQuery } from '#api/people.ts';
import { usePortal } from '#api/PortalContext.ts';
import { recentQuery } from '#api/recent.ts';
import { useAskAgain } from '#api/useAskAgain.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { useServerTime } from '#api/useServerTime.ts';
import { failureWords } from '#i18n/failureWords.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { textMatcher } from '#i18n/textSearch.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import styles from './ChatList.module.css';
import { ChatListSkeleton } from './ChatListSkeleton.tsx';
import { ChatRows } from './ChatRows.tsx';
import { useChatsElsewhere } from './useChatsElsewhere.ts';

interface ChatListProps {
  /** The dialog that is open. */
  current: string | null;
  search: string;
  onSearch: (text: string) => void;
  onOpen: (dialogId: string) => void;
}

/** The viewer's recent chats, latest first. Fills its pane and scrolls inside it. */
export function ChatList({ current, search, onSearch, onOpen }: ChatListProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const now = useServerNow();
  const askAgain = useAskAgain();
  const portal = usePortal();
  const recent = useInfiniteQuery(recentQuery(portal));
  const knownAt = useServerTime(recent.data && !recent.isFetchNextPageError ? recent.dataUpdatedAt : null);
  const me = useQuery(meQuery(portal));
  const matches = textMatcher(search);
  const found = recent.data?.filter(({ title }) => matches(title)) ?? [];
  const elsewhere = useChatsElsewhere(search, recent.data ?? []);

  function readAgain() {
    if (recent.isFetchNextPageError) void recent.fetchNextPage();
    else if (recent.data) void recent.refetch();
    else askAgain();
  }

  function rows() {
    if (recent.isPending) return <ChatListSkeleton />;
    const common = { viewer: me.data?.id, current, onOpen };
    if (found.length > 0 || elsewhere.dialogs.length > 0) {
      return <ChatRows dialogs={found} elsewhere={elsewhere.dialogs} {...common} />;
    }
    if (elsewhere.isSearching) return <ChatListSkeleton />;
    // The notice above says why there is nothing.
    if (!recent.data) return null;
    if (search === '') {
      return <EmptyState icon="chat" title={t('chats.empty')} text={t('chats.emptyText')} />;
    }
    return (
      <EmptyState icon="search" title={t('chats.notFound', { query: search })} text={t('chats.notFoundText')}>
        <Button onClick={() => onSearch('')}>{t('common.clearSearch')}</Button>
      </EmptyState>
    );
  }

  return (
    <nav className={styles.pane} aria-label={t('chats.title')}>
      <div className={styles.head}>
        <SearchField
          label={t('chats.search')}
          clearLabel={t('common.clearSearch')}
          value={search}
          onChange={onSearch}
        />
      </div>
      <div className={styles.scroller}>
        {recent.isError && (
          <div className={styles.notice}>
            <Failure
              {...failureWords(recent.error, i18n, now, knownAt)}
              isRetrying={recent.isFetching}
              onRetry={readAgain}
            />
          </div>
        )}
        {rows()}
        {recent.hasNextPage && (
          <div className={styles.more}>
            <Button isBusy={recent.isFetchingNextPage} onClick={() => void recent.fetchNextPage()}>
              {t('chats.more')}
            </Button>
          </div>
        )}
      </div>
    </nav>
  );
}
