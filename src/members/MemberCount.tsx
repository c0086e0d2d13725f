import type { Members } from '#api/members.ts';
import { useElapsed } from '#api/useElapsed.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { useI18n } from '#i18n/I18n.tsx';
import styles from './MemberCount.module.css';
import type { FoundElsewhere } from './useFoundElsewhere.ts';

interface MemberCountProps {
  members: Members;
  online: number;
  /** How many search and filters left; null while there are none. */
  shown: number | null;
  elsewhere: FoundElsewhere['state'];
  /** When they were last checked, by this client's clock. */
  checkedAt: number;
  /** They are from an earlier visit, and are being asked about now. */
  isRefreshing: boolean;
}

/** "5 of 12 online", while searching "3 of 12 members", and how old that is. */
export function MemberCount({ members, online, shown, elsewhere, checkedAt, isRefreshing }: MemberCountProps) {
  const { t, format } = useI18n();
  const { users, total, isRemembered, readAt } = members;
  // Of a large dialog some are read again at a time: who was so longest ago is as old as what is counted.
  const elapsed = Math.max(useElapsed(checkedAt), useServerNow() - readAt);
  // A search covers those who are not loaded, too; filters alone do not.
  const isForAll = elsewhere === 'searching' || elsewhere === 'done' || elsewhere === 'partial';
  const words =
    shown === null
      ? isRemembered
        ? t('chats.members', { count: total })
        : t('members.online', { online, total: users.length })
      : t('members.shown', { shown, total: isForAll ? total : users.length });

  return (
    <div className={styles.count}>
      <output className={styles.words}>{words}</output>
      <span>
        {t('fresh.checked', { ago: format.ago(0, elapsed) })}
        {isRefreshing && ` · ${t('fresh.refreshing')}`}
      </span>
    </div>
  );
}
