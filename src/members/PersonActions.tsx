import { useState } from 'react';
import { usePortal } from '#api/PortalContext.ts';
import type { User } from '#api/User.ts';
import { useServerNow } from '#api/useServerNow.ts';
import { errorWords } from '#i18n/errorWords.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { PortalError } from '#portal/PortalError.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { laterIcons } from '#ui/laterIcons.ts';
import styles from './PersonActions.module.css';

interface PersonActionsProps {
  person: User;
  isMe: boolean;
}

/** What can be done with a person in Bitrix24: chat, call, profile; only what the portal opens for them. */
export function PersonActions({ person, isMe }: PersonActionsProps) {
  const i18n = useLaterI18n();
  const { t } = i18n;
  const portal = usePortal();
  const now = useServerNow();
  const [refusal, setRefusal] = useState<PortalError | null>(null);
  const { id, name, kind, active } = person;
  // Clients of open lines are written to through their line, and have no profile (portal-contract, trap 23).
  const canChat = !isMe && kind !== 'guest';
  const canCall = canChat && active && kind !== 'bot';
  const hasProfile = kind !== 'guest' && kind !== 'bot';

  async function onOpenProfile() {
    setRefusal(null);
    try {
      await portal.openProfile(id);
    } catch (thrown) {
      setRefusal(thrown instanceof PortalError ? thrown : new PortalError('unexpected', { code: 'UNKNOWN' }, thrown));
    }
  }

  const words = refusal && errorWords(refusal, i18n, now);
  if (!canChat && !hasProfile) return null;
  return (
    <>
      <div className={styles.actions}>
        {canChat && (
          <Button
            variant="filled"
            icon="chat"
            aria-label={t('person.openChat', { name })}
            onClick={() => portal.openMessenger(String(id))}
          >
            {t('action.chat')}
          </Button>
        )}
        {canCall && (
          <Button
            variant="tinted"
            icon={laterIcons.video}
            aria-label={t('person.videoCall', { name })}
            onClick={() => portal.callTo(id)}
          >
            {t('action.videoCall')}
          </Button>
        )}
        {hasProfile && (
          <Button
            icon={laterIcons.person}
            aria-label={t('person.openProfile', { name })}
            onClick={() => void onOpenProfile()}
          >
            {t('action.profile')}
          </Button>
        )}
      </div>
      {words && <Notice tone="alert" title={words.title} text={words.text} />}
    </>
  );
}
