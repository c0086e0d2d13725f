import { useRef, useState } from 'react';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/copyText.ts';
import { Live } from '#ui/Live.tsx';
import styles from './CopyReport.module.css';
import { laterIcons } from '#ui/laterIcons.ts';

/** Where the browser does not let us copy, the report stands there selected for the reader's own Ctrl+C. */
export function CopyReport({ report }: { report: string }) {
  const { t } = useLaterI18n();
  const button = useRef<HTMLButtonElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);

  async function onCopy() {
    const isCopied = button.current !== null && (await copyText(report, button.current));
    setOutcome(isCopied ? 'copied' : 'refused');
  }

  return (
    <>
      <Button ref={button} icon={outcome === 'copied' ? 'check' : laterIcons.copy} onClick={() => void onCopy()}>
        {t('check.copy')}
      </Button>
      <Live message={outcome === 'copied' ? t('person.copied') : outcome ? t('person.notCopied') : ''} />
      {outcome === 'refused' && (
        <textarea
          className={styles.report}
          readOnly
          dir="ltr"
          aria-label={t('check.copy')}
          value={report}
          ref={(area) => {
            area?.focus();
            area?.select();
          }}
        />
      )}
    </>
  );
}
