import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { meQuery } from '#api/people.ts';
import { usePortal } from '#api/PortalContext.ts';
import { useElapsed } from '#api/useElapsed.ts';
import type { User } from '#api/User.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { errorWords } from '#i18n/errorWords.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { presenceWords } from '#i18n/presenceWords.ts';
import type { PortalError } from '#portal/PortalError.ts';
import { presence } from '#presence/presence.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import styles from './MyCard.module.css';

/** The viewer as colleagues see them: by activity, whatever status is set (portal-contract 2, trap 1). */
export function MyCard() {
  const portal = usePortal();
  const now = useServerNow();
  const i18n = useI18n();
  const { t } = i18n;
  const query = useQuery(meQuery(portal));
  const { data: me, error } = query;
  if (!me) return error ? <Failure error={error} query={query} /> : <MyCardSkeleton />;

  const state = presence(me, now);
  const { text, more } = presenceWords(state, i18n, now);

  return (
    <>
      {error && <Failure error={error} query={query} />}
      <div className={styles.card}>
        <Avatar name={me.name} color={me.color} src={me.avatar} size={72} presence={state.kind} />
        <div className={styles.words}>
          <h2 className={styles.name}>
            <bdi>{me.name}</bdi>
          </h2>
          {me.position !== '' && (
            <p>
              <bdi>{me.position}</bdi>
            </p>
          )}
          <dl className={styles.seen}>
            <dt>{t('status.asSeen')}</dt>
            <dd className={styles.presence}>{more === '' ? text : `${text} · ${more}`}</dd>
          </dl>
        </div>
      </div>
    </>
  );
}

/** Why the viewer is not shown, or only as last known. Speaks for the status below, which is read with it. */
function Failure({ error, query }: { error: PortalError; query: UseQueryResult<User> }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const { title, text, action } = errorWords(error, i18n, useServerNow());
  const known = format.time(usePortal().now() - useElapsed(query.dataUpdatedAt));
  const button =
    action === 'reload' ? (
      <Button onClick={() => window.location.reload()}>{t('common.reload')}</Button>
    ) : (
      <Button isBusy={query.isFetching} onClick={() => void query.refetch()}>
        {t('common.tryAgain')}
      </Button>
    );
  if (!query.data) return <Notice tone="alert" title={title} text={text} action={button} />;
  const isOffline = error.kind === 'offline';
  return (
    <Notice
      tone="warning"
      title={t(isOffline ? 'fresh.offline' : 'fresh.stale', { time: known })}
      text={isOffline ? undefined : `${title} ${text}`}
      action={button}
    />
  );
}

function MyCardSkeleton() {
  const { t } = useI18n();

  return (
    <div className={styles.card}>
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      <Skeleton shape="disc" width="4.5rem" />
      <div className={styles.words}>
        <Skeleton width="12rem" height="1.4rem" />
        <Skeleton width="9rem" height="1.2rem" />
        <Skeleton width="14rem" height="1.2rem" />
      </div>
    </div>
  );
}
