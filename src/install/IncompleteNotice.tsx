import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { setupQuery } from '#api/placements.ts';
import { usePortal } from '#api/PortalContext.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { appAddress, isDone, planOf } from './plan.ts';
import { SetupPanel } from './SetupPanel.tsx';

export interface IncompleteNoticeProps {
  /** Where the portal is to find the app; this very page where not given. */
  address?: string;
}

/** Says so when places are missing or lead to an old address, and opens the installer. */
export function IncompleteNotice({ address = appAddress(window.location) }: IncompleteNoticeProps) {
  const { t } = useLaterI18n();
  const portal = usePortal();
  const [isOpen, setIsOpen] = useState(false);
  const { data: setup } = useQuery(setupQuery(portal));
  const isMissing = setup !== undefined && !isDone(planOf(setup, address));

  return (
    <>
      {isMissing && (
        <Notice
          title={t('install.incomplete')}
          text={t('install.incompleteText')}
          action={
            <Button size="sm" onClick={() => setIsOpen(true)}>
              {t('install.title')}
            </Button>
          }
        />
      )}
      {isOpen && (
        <Dialog label={t('install.title')} closeLabel={t('common.close')} onClose={() => setIsOpen(false)}>
          <SetupPanel address={address} />
        </Dialog>
      )}
    </>
  );
}
