import type { Dialog } from '#api/Dialog.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { textMatcher } from '#i18n/textSearch.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ChatListSkeleton } from './ChatListSkeleton.tsx';
import { ChatRows } from './ChatRows.tsx';
import styles from './RecentChats.module.css';
import { useChatsElsewhere } from './useChatsElsewhere.ts';

interface RecentChatsProps {
  recent: {
    /** Undefined where they could not be read. */
    readonly data: readonly Dialog[] | undefined;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  /** Whose chats they are; undefined while that is not known. */
  viewer: number | undefined;
  /** The dialog that is open. */
  current: string | null;
  search: string;
  onSearch: (text: string) => void;
  onOpen: (dialogId: string) => void;
}

/** The chats that a search leaves, what the portal finds besides, and the way to more. */
export function RecentChats({ recent, viewer, current, search, onSearch, onOpen }: RecentChatsProps) {
  const { t } = useI18n();
  const matches = textMatcher(search);
  const found = recent.data?.filter(({ title }) => matches(title)) ?? [];
  const elsewhere = useChatsElsewhere(search, recent.data ?? []);

  function rows() {
    const common = { viewer, current, onOpen };
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
    <>
      {rows()}
      {recent.hasNextPage && (
        <div className={styles.more}>
          <Button isBusy={recent.isFetchingNextPage} onClick={() => void recent.fetchNextPage()}>
            {t('chats.more')}
          </Button>
        </div>
      )}
    </>
  );
}
