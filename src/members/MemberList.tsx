import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { memo, useDeferredValue } from 'react';
import { isPrivate, kindFor } from '#api/Dialog.ts';
import { membersQuery } from '#api/members.ts';
import { meQuery } from '#api/people.ts';
import { usePortal } from '#api/PortalContext.ts';
import { useAskAgain } from '#api/useAskAgain.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { failureWords } from '#i18n/failureWords.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { LoadedMembers } from './LoadedMembers.tsx';
import { needsManagers, type ListView } from './listView.ts';
import styles from './MemberList.module.css';
import { MemberGridSkeleton } from './MemberGridSkeleton.tsx';
import { MemberSearch, TypedContext } from './MemberSearch.tsx';
import { useDialog } from './useDialog.ts';

/** At a keystroke its view is still the one before: drawing all of it twice would take 8 ms of the frame. */
const Pane = memo(MembersPane);

interface MemberListProps {
  dialogId: string;
  /** Whose details are open. */
  selected: number | null;
  view: ListView;
  onView: (change: Partial<ListView>) => void;
  onSelect: (userId: number | null) => void;
  /** `none` where the chat's name stands elsewhere. */
  title: 'heading' | 'none';
  /** Offered where the chat may not be seen. */
  onChooseAnother?: () => void;
}

/** Who is in a chat and who of them can be reached now. Fills its pane and scrolls inside it. */
export function MemberList(props: MemberListProps) {
  // The key that was typed shows first, then what it finds: at 30,000 people both in one frame would be felt.
  const shownView = useDeferredValue(props.view);
  return (
    <TypedContext value={props.view.search}>
      <Pane {...props} view={shownView} />
    </TypedContext>
  );
}

function MembersPane({ dialogId, selected, view, onView, onSelect, title, onChooseAnother }: MemberListProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const now = useServerNow();
  const askAgain = useAskAgain();
  const portal = usePortal();
  const members = useInfiniteQuery(membersQuery(portal, dialogId));
  const me = useQuery(meQuery(portal));
  const dialog = useDialog(dialogId, members.data?.total ?? null, needsManagers(view));
  const partner = isPrivate(dialogId) ? members.data?.users.find(({ id }) => String(id) === dialogId) : undefined;
  const name = dialog?.title ?? partner?.name ?? '';

  function content() {
    if (members.isPending) return <MemberGridSkeleton />;
    if (!members.data) {
      return (
        <div className={styles.message}>
          <Failure {...failureWords(members.error, i18n, now, null)} isRetrying={members.isFetching} onRetry={askAgain}>
            {onChooseAnother && <Button onClick={onChooseAnother}>{t('chats.chooseAnother')}</Button>}
          </Failure>
        </div>
      );
    }
    if (members.data.users.length === 0 && !members.hasNextPage) {
      return <EmptyState icon="people" title={t('members.empty')} text={t('members.emptyText')} />;
    }
    return (
      <LoadedMembers
        key={dialogId}
        dialogId={dialogId}
        dialog={dialog}
        members={members.data}
        selected={selected}
        view={view}
        onView={onView}
        onSelect={onSelect}
      />
    );
  }

  return (
    <section
      className={styles.pane}
      aria-label={name === '' ? t('members.title') : t('members.titleOf', { chat: name })}
    >
      <div className={styles.head}>
        {title === 'heading' && name !== '' && (
          <div className={styles.title}>
            <h2 className={styles.name}>
              <bdi>{name}</bdi>
            </h2>
            {dialog && <span className={styles.kind}>{t(`chat.kind.${kindFor(me.data?.id, dialog)}`)}</span>}
          </div>
        )}
        {title === 'heading' && name === '' && members.isPending && <Skeleton width="12rem" height="1.4625rem" />}
        {(members.data ?? members.isPending) && <MemberSearch onChange={(search) => onView({ search })} />}
      </div>
      {content()}
    </section>
  );
}
