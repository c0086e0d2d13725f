import { useQuery } from '@tanstack/react-query';
import { meQuery } from '#api/people.ts';
import { usePortal } from '#api/PortalContext.ts';
import { useAskAgain } from '#api/useAskAgain.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { useServerTime } from '#api/useServerTime.ts';
import { failureWords } from '#i18n/failureWords.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import type { PortalError } from '#portal/PortalError.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { laterIcons } from '#ui/laterIcons.ts';
import { PersonAbout } from './PersonAbout.tsx';
import { PersonActions } from './PersonActions.tsx';
import { PersonCardSkeleton } from './PersonCardSkeleton.tsx';
import { PersonContacts } from './PersonContacts.tsx';
import { PersonHead } from './PersonHead.tsx';
import { usePerson } from './usePerson.ts';

export interface PersonDetailsProps {
  userId: number;
  /** The chat whose member this person is looked at as; null outside any. */
  dialogId: string | null;
}

/** Everything about one person, and the ways to reach them. */
export function PersonDetails({ userId, dialogId }: PersonDetailsProps) {
  const i18n = useLaterI18n();
  const { t } = i18n;
  const now = useServerNow();
  const askAgain = useAskAgain();
  const portal = usePortal();
  const { person, error, isFetching, checkedAt } = usePerson(userId, dialogId);
  const knownAt = useServerTime(person && checkedAt);
  const me = useQuery(meQuery(portal));
  const failure = error && (
    <Failure {...failureWords(error, i18n, now, knownAt)} isRetrying={isFetching} onRetry={askAgain} />
  );

  if (!person) {
    if (!error) return <PersonCardSkeleton />;
    if (isUnknownPerson(error)) {
      return <EmptyState icon={laterIcons.person} title={t('person.notFound')} text={t('person.notFoundText')} />;
    }
    return failure;
  }
  return (
    <>
      <PersonHead person={person} dialogId={dialogId} isMe={me.data?.id === userId} />
      {checkedAt > 0 && failure}
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
