import { usePortal } from '#api/PortalContext.ts';
import { useI18n } from '#i18n/I18n.tsx';
import { Button } from '#ui/Button.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { Findings } from './Findings.tsx';
import { PlaceList } from './PlaceList.tsx';
import { SetupFailure, SetupOutcome } from './SetupOutcome.tsx';
import styles from './SetupPanel.module.css';
import { useSetup } from './useSetup.ts';

/** The checklist and the button, for whatever stands around them. @param address Where the portal finds the app. */
export function SetupPanel({ address }: { address: string }) {
  const { t } = useI18n();
  const portal = usePortal();
  const { setup, plan, isComplete, readError, readAgain, install, isInstalling, installError, refusals } =
    useSetup(address);
  if (readError) return <SetupFailure error={readError} onRetry={readAgain} />;
  if (!setup || !plan) return <SetupSkeleton />;

  const hasFailures = refusals !== undefined && Object.keys(refusals).length > 0;
  const canOpen = portal.isInstallMode && refusals !== undefined;

  return (
    <div className={styles.panel}>
      <p>{t('install.intro')}</p>
      <PlaceList places={plan.places} refusals={refusals ?? {}} address={address} />
      <h2>{t('install.found')}</h2>
      <Findings scopes={setup.scopes} address={address} />
      {installError ? (
        <SetupFailure error={installError} />
      ) : (
        <SetupOutcome isComplete={isComplete && !isInstalling} hasFailures={hasFailures && !isInstalling} />
      )}
      <div className={styles.actions}>
        {(!isComplete || (portal.isInstallMode && !canOpen)) && (
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

function SetupSkeleton() {
  const { t } = useI18n();

  return (
    <div className={styles.panel}>
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      <Skeleton width="60%" height="1.2rem" />
      <Skeleton shape="block" height="11rem" />
      <Skeleton width="40%" height="1.4rem" />
      <Skeleton shape="block" height="4rem" />
      <Skeleton shape="block" width="6rem" height="var(--ui-control-md)" />
    </div>
  );
}
