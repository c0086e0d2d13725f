import { useState } from 'react';
import { usePortal } from '#api/PortalContext.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { later } from '#ui/later.tsx';

const SelfCheck = later(async () => (await import('./SelfCheck.tsx')).SelfCheck, { failure: 'dialog' });

/** The administrator's way to the self-check. Draws nothing for anybody else. */
export function SelfCheckButton() {
  const { t } = useI18n();
  const { isAdmin } = usePortal();
  const [isOpen, setIsOpen] = useState(false);
  if (!isAdmin) return null;

  return (
    <>
      <IconButton icon="info" label={t('check.title')} onClick={() => setIsOpen(true)} />
      {isOpen && <SelfCheck onClose={() => setIsOpen(false)} />}
    </>
  );
}
