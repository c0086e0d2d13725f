import { type SyntheticEvent, useId, useState } from 'react';
import { usePortal } from '#api/PortalContext.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { MINUTE } from '#plan/choices.ts';
import { LONGEST } from '#plan/Plan.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import styles from './StatusDialog.module.css';

interface CustomEndProps {
  /** @param until Milliseconds since epoch, later than now. */
  onChoose: (until: number) => void;
  onClose: () => void;
}

/** Asks for a date and a time, in the zone of this browser. */
export function CustomEnd({ onChoose, onClose }: CustomEndProps) {
  const { t } = useLaterI18n();
  const portal = usePortal();
  const id = useId();
  const [value, setValue] = useState(() => localText(portal.now() + 60 * MINUTE));
  const [isPast, setIsPast] = useState(false);

  function onSubmit(event: SyntheticEvent) {
    event.preventDefault();
    const until = new Date(value).getTime();
    if (!(until > portal.now())) return setIsPast(true);
    onClose();
    // What lies further is no plan to those who read it, and would never end.
    onChoose(Math.min(until, portal.now() + LONGEST));
  }

  return (
    <Dialog label={t('status.customTitle')} closeLabel={t('common.close')} onClose={onClose}>
      <form className={styles.form} onSubmit={onSubmit} noValidate>
        <label className={styles.field}>
          {t('status.customAt')}
          <input
            className={styles.input}
            type="datetime-local"
            value={value}
            max={localText(portal.now() + LONGEST)}
            aria-invalid={isPast}
            aria-describedby={isPast ? id : undefined}
            onChange={({ target }) => {
              setValue(target.value);
              setIsPast(false);
            }}
          />
        </label>
        {isPast && (
          <p id={id} className={styles.problem} role="alert">
            {t('status.customPast')}
          </p>
        )}
        <div className={styles.actions}>
          <Button type="submit" variant="filled">
            {t('status.turnOn')}
          </Button>
          <Button variant="plain" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** As `datetime-local` writes it, in full minutes. */
function localText(at: number): string {
  const date = new Date(at);
  const pad = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}
