import { useI18n } from '#i18n/I18n.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';

/** For everybody but administrators, as long as nobody has run the installer (portal-contract 9.2). */
export function NotInstalledView() {
  const { t } = useI18n();

  return (
    <main>
      <EmptyState icon="settings" title={t('install.notYet')} headingLevel={1} text={t('install.notYetText')} />
    </main>
  );
}
