import type { I18n } from '#i18n/createI18n.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';

/** Nothing can be drawn any more, or not yet. */
export function CrashScreen({ i18n: { t } }: { i18n: I18n }) {
  return (
    <main>
      <EmptyState icon="warning" title={t('error.unexpected')} headingLevel={1} text={t('error.crashed')}>
        <Button onClick={() => window.location.reload()}>{t('common.reload')}</Button>
      </EmptyState>
    </main>
  );
}
