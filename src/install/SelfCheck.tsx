import { useQuery } from '@tanstack/react-query';
import { usePortal } from '#api/PortalContext.ts';
import { selfCheckQuery } from '#api/selfCheck.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { CopyReport } from './CopyReport.tsx';
import { Facts } from './Facts.tsx';
import { PlaceList } from './PlaceList.tsx';
import { appAddress } from './plan.ts';
import { reportOf } from './report.ts';
import styles from './SelfCheck.module.css';
import { SetupFailure, SetupOutcome } from './SetupOutcome.tsx';
import { SetupSkeleton } from './SetupSkeleton.tsx';
import { useSetup } from './useSetup.ts';

interface SelfCheckProps {
  /** Where the portal is to find the app; this very page where not given. */
  address?: string;
  onClose: () => void;
}

/** For administrators, at any time: how the portal stands to Roll Call, and the installer's steps once more. */
export function SelfCheck({ address = appAddress(window.location), onClose }: SelfCheckProps) {
  const { t } = useLaterI18n();
  const portal = usePortal();
  const { data: check, error, refetch } = useQuery(selfCheckQuery(portal));
  const { setup, plan, isComplete, readError, readAgain, install, isInstalling, installError, refusals } =
    useSetup(address);
  const failure = readError ?? (check ? null : error);
  const isReady = check !== undefined && setup !== undefined && plan !== undefined;

  function onRetry() {
    void refetch();
    readAgain();
  }

  return (
    <Dialog
      label={t('check.title')}
      closeLabel={t('common.close')}
      placement="side"
      onClose={onClose}
      actions={
        isReady && (
          <>
            <Button variant="filled" isBusy={isInstalling} onClick={() => void install(plan)}>
              {t('check.repair')}
            </Button>
            <CopyReport report={reportOf({ portal, check, setup, plan, address })} />
          </>
        )
      }
    >
      {failure && <SetupFailure error={failure} onRetry={onRetry} />}
      {!failure && !isReady && <SetupSkeleton />}
      {isReady && (
        <div className={styles.check}>
          <Facts check={check} setup={setup} />
          <h3>{t('check.places')}</h3>
          <PlaceList places={plan.places} refusals={refusals ?? {}} address={address} hasAddresses hasReasons />
          {installError ? (
            <SetupFailure error={installError} />
          ) : (
            <SetupOutcome
              isComplete={isComplete && !isInstalling}
              hasFailures={!isInstalling && Object.keys(refusals ?? {}).length > 0}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}
