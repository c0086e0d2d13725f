import { useQuery } from '@tanstack/react-query';
import { meQuery } from '#api/people.ts';
import { usePortal } from '#api/PortalContext.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { errorWords } from '#i18n/errorWords.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { presenceWords } from '#i18n/presenceWords.ts';
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
  const { data: me, error, refetch } = useQuery(meQuery(portal));
  if (!me) {
    if (!error) return <MyCardSkeleton />;
    const { title, text } = errorWords(error, i18n, now);
    const retry = <Button onClick={() => void refetch()}>{t('common.tryAgain')}</Button>;
    return <Notice tone="alert" title={title} text={text} action={retry} />;
  }

  const state = presence(me, now);
  const { text, more } = presenceWords(state, i18n, now);

  return (
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
