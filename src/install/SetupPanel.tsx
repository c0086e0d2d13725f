import { usePortal } from '#api/PortalContext.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { Button } from '#ui/Button.tsx';
import { Findings } from './Findings.tsx';
import { PlaceList } from './PlaceList.tsx';
import { hasPlaces } from './plan.ts';
import { SetupFailure, SetupOutcome } from './SetupOutcome.tsx';
import styles from './SetupPanel.module.css';
import { SetupSkeleton } from './SetupSkeleton.tsx';
import { useSetup } from './useSetup.ts';

/** The checklist and the button, for whatever stands around them. @param address Where the portal finds the app. */
export function SetupPanel({ address }: { address: string }) {
  const { t } = useLaterI18n();
  const portal = usePortal();
  const { setup, plan, isComplete, readError, readAgain, install, isInstalling, installError, refusals } =
    useSetup(address);
  if (readError) return <SetupFailure error={readError} onRetry={readAgain} />;
  if (!setup || !plan) return <SetupSkeleton />;

  const hasFailures = refusals !== undefined && Object.keys(refusals).length > 0;
  // Without the permission for places there is nothing to install; the installation must end all the same.
  const canInstall = hasPlaces(plan);
  const canOpen = portal.isInstallMode && (refusals !== undefined || !canInstall);

  return (
    <div className={styles.panel}>
      <p>{t('install.intro')}</p>
      <PlaceList places={plan.places} refusals={refusals ?? {}} address={address} />
      <h2>{t('install.found')}</h2>
      <Findings setup={setup} plan={plan} address={address} />
      {installError ? (
        <SetupFailure error={installError} />
      ) : (
        <SetupOutcome isComplete={isComplete && !isInstalling} hasFailures={hasFailures && !isInstalling} />
      )}
      <div className={styles.actions}>
        {canInstall && (!isComplete || (portal.isInstallMode && !canOpen)) && (
          <Button variant="filled" isBusy={isInstalling} onClick={() => void install(plan)}>
            {isInstalling ? t('install.installing') : t(hasFailures ? 'common.tryAgain' : 'install.install')}
          </Button>
        )}
        {canOpen && (
          <Button variant={hasFailures ? 'outline' : 'filled'} onClick={() => portal.finishInstall()}>
            {t('install.open')}
          </Button>
        )}
      </div>
    </div>
  );
}
