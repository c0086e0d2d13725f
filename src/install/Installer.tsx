import { useLaterI18n } from '#i18n/LaterI18n.ts';
import styles from './Installer.module.css';
import { appAddress } from './plan.ts';
import { SetupPanel } from './SetupPanel.tsx';

interface InstallerProps {
  /** Where the portal is to find the app; this very page where not given. */
  address?: string;
}

/** The administrator's first view: puts Roll Call into its places and ends the installation (portal-contract 9.2). */
export function Installer({ address = appAddress(window.location) }: InstallerProps) {
  const { t } = useLaterI18n();

  return (
    <main className={styles.installer}>
      <h1>{t('install.title')}</h1>
      <SetupPanel address={address} />
    </main>
  );
}
