import { Suspense, use, useState } from 'react';
import { browserLanguage } from '#i18n/browserLanguage.ts';
import { createI18n, type I18n } from '#i18n/createI18n.ts';
import { I18nProvider } from '#i18n/I18n.tsx';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import type { PortalError } from '#portal/PortalError.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { laterIcons } from '#ui/laterIcons.ts';
import styles from './OutsideView.module.css';
import { outsideWords } from './outsideWords.ts';

interface OutsideViewProps {
  /** What `connect` threw. */
  error: PortalError;
}

/**
 * Instead of the app where no portal is around it: which host was refused and why, what to do, and how to see
 * Roll Call without Bitrix24. There is no portal to tell the language, so the browser's is used.
 */
export function OutsideView({ error }: OutsideViewProps) {
  const [loading] = useState(() => createI18n(browserLanguage(navigator.languages)));

  return (
    <Suspense>
      <InLanguage loading={loading} error={error} />
    </Suspense>
  );
}

function InLanguage({ loading, error }: OutsideViewProps & { loading: Promise<I18n> }) {
  return (
    <I18nProvider i18n={use(loading)}>
      <Explanation error={error} />
    </I18nProvider>
  );
}

function Explanation({ error }: OutsideViewProps) {
  const i18n = useLaterI18n();
  const { t } = i18n;
  const { reason, remedy, admission, canReload } = outsideWords(error, i18n);

  return (
    <main className={styles.view}>
      <EmptyState
        icon={error.kind === 'outside' ? laterIcons.globe : 'warning'}
        title={t('outside.title')}
        headingLevel={1}
        text={
          <>
            <p>{reason}</p>
            {remedy !== '' && <p className={styles.remedy}>{remedy}</p>}
            {admission !== '' && (
              <code className={styles.code} dir="ltr">
                {admission}
              </code>
            )}
          </>
        }
      >
        {canReload && (
          <Button variant="filled" onClick={() => window.location.reload()}>
            {t('common.tryAgain')}
          </Button>
        )}
      </EmptyState>
      <section className={styles.emulated} aria-labelledby="emulated">
        <h2 id="emulated">{t('outside.emulated')}</h2>
        <p>{t('outside.emulatedText', { command: 'npm start', address: 'http://127.0.0.1:8100' })}</p>
      </section>
    </main>
  );
}
