import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { setupQuery } from '#api/placements.ts';
import { usePortal } from '#api/PortalContext.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { appAddress, isDone, planOf } from './plan.ts';
import { SetupPanel } from './SetupPanel.tsx';

interface InstallNoticeProps {
  /** Where the portal is to find the app; this very page where not given. */
  address?: string;
}

/**
 * Tells an administrator on the app's own page when places are missing or lead to an old address: the app may have
 * been added without an installation page, or have moved (portal-contract 9.2). Draws nothing for anybody else.
 */
export function InstallNotice({ address = appAddress(window.location) }: InstallNoticeProps) {
  const { t } = useI18n();
  const portal = usePortal();
  const [isOpen, setIsOpen] = useState(false);
  const isAsked = portal.isAdmin && portal.placement === 'DEFAULT' && !portal.isInstallMode;
  const { data: setup } = useQuery({ ...setupQuery(portal), enabled: isAsked });
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
