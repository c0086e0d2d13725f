import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { meQuery } from '#api/people.ts';
import { usePortal } from '#api/PortalContext.ts';
import { recentQuery } from '#api/recent.ts';
import { useAskAgain } from '#api/useAskAgain.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { useServerTime } from '#api/useServerTime.ts';
import { failureWords } from '#i18n/failureWords.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { Failure } from '#ui/Failure.tsx';
import { later } from '#ui/later.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import styles from './ChatList.module.css';
import { ChatListSkeleton } from './ChatListSkeleton.tsx';

const RecentChats = later(async () => (await import('./RecentChats.tsx')).RecentChats, { Meanwhile: ChatListSkeleton });

/** For a view that opens with the list: asks for its rows while the portal is asked. Rejects where they do not come. */
export const loadRecentChats = RecentChats.load;

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
  // Asked for here, with the first request, and not by the rows, which may come later.
  const recent = useInfiniteQuery(recentQuery(portal));
  const me = useQuery(meQuery(portal));
  const knownAt = useServerTime(recent.data && !recent.isFetchNextPageError ? recent.dataUpdatedAt : null);

  function readAgain() {
    if (recent.isFetchNextPageError) void recent.fetchNextPage();
    else if (recent.data) void recent.refetch();
    else askAgain();
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
        {recent.isPending ? (
          <ChatListSkeleton />
        ) : (
          <RecentChats
            recent={recent}
            viewer={me.data?.id}
            current={current}
            search={search}
            onSearch={onSearch}
            onOpen={onOpen}
          />
        )}
      </div>
    </nav>
  );
}
