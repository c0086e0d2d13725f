import { useQuery } from '@tanstack/react-query';
import { meQuery } from '#api/people.ts';
import { usePortal } from '#api/PortalContext.ts';
import { useAskAgain } from '#api/useAskAgain.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { useServerTime } from '#api/useServerTime.ts';
import { failureWords } from '#i18n/failureWords.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { presenceWords } from '#i18n/presenceWords.ts';
import { presence } from '#presence/presence.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Clamped } from '#ui/Clamped.tsx';
import { Failure } from '#ui/Failure.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import styles from './MyCard.module.css';

/** The viewer as colleagues see them: by activity, whatever status is set (portal-contract 2, trap 1). */
export function MyCard() {
  const portal = usePortal();
  const now = useServerNow();
  const askAgain = useAskAgain();
  const i18n = useI18n();
  const { t } = i18n;
  const query = useQuery(meQuery(portal));
  const { data: me, error } = query;
  const knownAt = useServerTime(me ? query.dataUpdatedAt : null);
  // Speaks for the status below as well, which is read with it.
  const failure = error && (
    <Failure {...failureWords(error, i18n, now, knownAt)} isRetrying={query.isFetching} onRetry={askAgain} />
  );
  if (!me) return failure ?? <MyCardSkeleton />;

  const state = presence(me, now);
  const { text, more } = presenceWords(state, i18n, now);

  return (
    <>
      {failure}
      <div className={styles.card}>
        <Avatar name={me.name} color={me.color} src={me.avatar} size={72} presence={state.kind} />
        <div className={styles.words}>
          <Clamped more={t('common.loadMore')}>
            <h2 className={styles.name}>
              <bdi>{me.name}</bdi>
            </h2>
            {me.position !== '' && (
              <p>
                <bdi>{me.position}</bdi>
              </p>
            )}
          </Clamped>
        </div>
        <dl className={styles.seen}>
          <dt>{t('status.asSeen')}</dt> <dd className={styles.presence}>{more === '' ? text : `${text} · ${more}`}</dd>
        </dl>
      </div>
    </>
  );
}

function MyCardSkeleton() {
  const { t } = useI18n();

  return (
    <div className={styles.card}>
      <Skeleton shape="disc" width="4.5rem" />
      <div className={styles.words}>
        <Skeleton width="12rem" height="1.4rem" />
        <Skeleton width="9rem" height="1.2rem" />
      </div>
      <div className={styles.seen}>
        <Skeleton width="14rem" height="1.2rem" />
      </div>
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
    </div>
  );
}
