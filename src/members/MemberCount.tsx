import type { Members } from '#api/members.ts';
import { useElapsed } from '#api/useElapsed.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { isOnline, presence } from '#presence/presence.ts';
import styles from './MemberCount.module.css';

interface MemberCountProps {
  members: Members;
  /** How many the search left; null while nobody searches. */
  shown: number | null;
  /** All members are loaded. */
  isComplete: boolean;
  /** When they were last checked, by this client's clock. */
  checkedAt: number;
}

/** "5 of 12 online", while searching "3 of 12 members", and how old that is. */
export function MemberCount({ members: { users, total }, shown, isComplete, checkedAt }: MemberCountProps) {
  const { t, format } = useI18n();
  const now = useServerNow();
  const elapsed = useElapsed(checkedAt);
  const online = users.filter((user) => isOnline(presence(user, now))).length;

  return (
    <div className={styles.count}>
      <output className={styles.words}>
        {shown === null
          ? t('members.online', { online, total: users.length })
          : t('members.shown', { shown, total: users.length })}
        {/* Nothing is known yet of the others: neither count may seem to speak of them. */}
        {!isComplete && ` · ${t('members.loaded', { shown: users.length, total })}`}
      </output>
      <span>{t('fresh.checked', { ago: format.ago(0, elapsed) })}</span>
    </div>
  );
}
