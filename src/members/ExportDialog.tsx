import { useRef, useState } from 'react';
import type { Department } from '#api/departments.ts';
import type { Dialog as Chat } from '#api/Dialog.ts';
import type { Members } from '#api/members.ts';
import { useServerNow } from '#api/useServerNow.ts';
import type { User } from '#api/User.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/copyText.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { laterIcons } from '#ui/laterIcons.ts';
import styles from './ExportDialog.module.css';
import { emailsOf, exportTable } from './exportTable.ts';
import { toCsv } from './memberCsv.ts';
import { saveFile } from './saveFile.ts';

interface ExportDialogProps {
  /** As shown: searched, filtered, in their order. */
  users: readonly User[];
  /** Those loaded so far; null where that is everybody. */
  unfinished: Members | null;
  dialog: Chat | undefined;
  departments: ReadonlyMap<number, Department> | undefined;
  onClose: () => void;
}

/** The list to take along: how many it is, their e-mail addresses to copy, a table to download. */
export function ExportDialog({ dialog, departments, onClose, ...list }: ExportDialogProps) {
  const i18n = useLaterI18n();
  const { t } = i18n;
  const now = useServerNow();
  const actions = useRef<HTMLDivElement>(null);
  // What was counted is what is taken along, whoever comes or goes meanwhile.
  const [{ users, unfinished }] = useState(list);
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const emails = emailsOf(users);
  const addresses = emails.join(', ');

  async function onCopy() {
    // Beside an element of the dialog: a modal one lets nothing outside hold a selection.
    const isCopied = actions.current !== null && (await copyText(addresses, actions.current));
    setOutcome(isCopied ? 'copied' : 'refused');
  }

  function onSave() {
    const name = `${dialog?.title || t('members.title')}.csv`;
    saveFile(name, toCsv(exportTable(users, { dialog, departments, now }, i18n)), 'text/csv;charset=utf-8');
  }

  return (
    <Dialog label={t('members.export')} closeLabel={t('common.close')} onClose={onClose}>
      <p>{t('members.exportCount', { count: users.length })}</p>
      {unfinished && (
        <p>
          {t('members.loaded', { shown: unfinished.users.length, total: unfinished.total })}. {t('members.covers')}
        </p>
      )}
      <p>{t('members.exportEmails', { count: emails.length })}</p>
      <div className={styles.actions} ref={actions}>
        <Button icon={laterIcons.copy} disabled={emails.length === 0} onClick={() => void onCopy()}>
          {t('members.copyEmails')}
        </Button>
        <Button variant="filled" disabled={users.length === 0} onClick={onSave}>
          {t('members.exportCsv')}
        </Button>
      </div>
      <output className={styles.outcome}>
        {outcome === 'copied' && t('person.copied')}
        {outcome === 'refused' && t('person.notCopied')}
      </output>
      {outcome === 'refused' && (
        <textarea
          className={styles.addresses}
          readOnly
          rows={4}
          aria-label={t('person.email')}
          value={addresses}
          // Appears in answer to a click and takes over its focus, for the reader's own Ctrl+C.
          ref={(area) => {
            area?.focus();
            area?.select();
          }}
        />
      )}
    </Dialog>
  );
}
