import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { idleMutation } from '#api/idle.ts';
import { usePortal } from '#api/PortalContext.ts';
import type { OwnStatus, WantedStatus } from '#api/status.ts';
import { errorWords } from '#i18n/errorWords.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Select } from '#ui/Select.tsx';
import styles from './StatusDialog.module.css';

const STATUSES = ['online', 'away', 'break', 'dnd'] as const satisfies readonly WantedStatus[];
const MINUTES = ['5', '10', '30', '60'] as const;

interface OthersDialogProps {
  status: OwnStatus | undefined;
  onWrite: (status: WantedStatus) => void;
  onClose: () => void;
}

/** Statuses of the old chat. Current portals take them and show them nowhere, which is said here. */
export function OthersDialog({ status, onWrite, onClose }: OthersDialogProps) {
  const { t } = useLaterI18n();

  return (
    <Dialog label={t('status.others')} closeLabel={t('common.close')} onClose={onClose}>
      <p className={styles.text}>{t('status.othersText')}</p>
      <fieldset className={styles.group}>
        <legend>{t('view.myStatus')}</legend>
        {STATUSES.map((one) => (
          <label key={one} className={styles.option}>
            <input
              type="radio"
              name="status"
              checked={one === (status === 'none' ? 'online' : status)}
              onChange={() => onWrite(one)}
            />
            {t(`status.state.${one}`)}
          </label>
        ))}
      </fieldset>
      <Idle />
    </Dialog>
  );
}

function Idle() {
  const i18n = useLaterI18n();
  const { t, format } = i18n;
  const portal = usePortal();
  const [minutes, setMinutes] = useState<(typeof MINUTES)[number]>('10');
  const { mutate, isPending, isSuccess, error } = useMutation(idleMutation(portal));

  return (
    <div className={`${styles.form} ${styles.part}`}>
      <h3>{t('status.idle')}</h3>
      <p className={styles.text}>{t('status.idleText')}</p>
      <div className={styles.actions}>
        <Select
          label={t('status.idleFor')}
          options={MINUTES.map((value) => ({ value, label: format.duration(Number(value)) }))}
          value={minutes}
          onChange={setMinutes}
        />
        <Button isBusy={isPending} onClick={() => mutate(Number(minutes))}>
          {t('status.idleStart')}
        </Button>
        <Button variant="plain" isBusy={isPending} onClick={() => mutate(null)}>
          {t('status.idleEnd')}
        </Button>
      </div>
      <output className={styles.text}>{isSuccess ? t('status.accepted') : ''}</output>
      {error && <Notice tone="alert" {...errorWords(error, i18n, portal.now())} action={undefined} />}
    </div>
  );
}
