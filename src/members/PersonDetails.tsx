import { useQuery } from '@tanstack/react-query';
import { meQuery } from '#api/people.ts';
import { usePortal } from '#api/PortalContext.ts';
import { useI18n } from '#i18n/I18n.tsx';
import type { PortalError } from '#portal/PortalError.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from './Failure.tsx';
import { PersonAbout } from './PersonAbout.tsx';
import { PersonActions } from './PersonActions.tsx';
import { PersonCardSkeleton } from './PersonCardSkeleton.tsx';
import { PersonContacts } from './PersonContacts.tsx';
import { PersonHead } from './PersonHead.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { usePerson } from './usePerson.ts';

export interface PersonDetailsProps {
  userId: number;
  /** The chat whose member this person is looked at as; null outside any. */
  dialogId: string | null;
}

/** Everything about one person, and the ways to reach them. */
export function PersonDetails({ userId, dialogId }: PersonDetailsProps) {
  const { t } = useI18n();
  const portal = usePortal();
  const { person, error, isFetching, checkedAt, retry } = usePerson(userId, dialogId);
  const me = useQuery(meQuery(portal));

  if (!person) {
    if (!error) return <PersonCardSkeleton />;
    if (isUnknownPerson(error)) {
      return <EmptyState icon="person" title={t('person.notFound')} text={t('person.notFoundText')} />;
    }
    return <Failure error={error} isRetrying={isFetching} onRetry={retry} />;
  }
  return (
    <>
      <PersonHead person={person} dialogId={dialogId} isMe={me.data?.id === userId} />
      {error && checkedAt > 0 && (
        <StaleNotice checkedAt={checkedAt} error={error} isRetrying={isFetching} onRetry={retry} />
      )}
      <PersonActions person={person} isMe={me.data?.id === userId} />
      <PersonContacts person={person} />
      {/* Last, as it comes last: nothing may move then. */}
      <PersonAbout person={person} />
    </>
  );
}

/** The account is gone, or hidden from guests (portal-contract 1.1). */
function isUnknownPerson({ detail }: PortalError): boolean {
  return detail.code === 'USER_NOT_EXISTS' || detail.code === 'ACCESS_DENIED';
}
