import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { usePortal } from '#api/PortalContext.ts';
import { hoursMutation } from '#api/hoursMutation.ts';
import { timerQuery } from '#api/timer.ts';
import { errorWords } from '#i18n/errorWords.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Switch } from '#ui/Switch.tsx';
import { minutesOf, timeText } from './clockText.ts';
import styles from './StatusDialog.module.css';

const WORKDAYS = [1, 2, 3, 4, 5];
const WEEK = [1, 2, 3, 4, 5, 6, 0];

/** A Sunday noon: its weekday and those after it have the numbers of `Date`. */
const SUNDAY = new Date(2026, 2, 1, 12);

/** When to be quiet by itself: outside the hours and days given here. */
export function HoursDialog({ onClose }: { onClose: () => void }) {
  const i18n = useLaterI18n();
  const { t, format } = i18n;
  const portal = usePortal();
  const { hours } = useQuery(timerQuery(portal)).data;
  const { mutate, isPending, error } = useMutation(hoursMutation(portal, useQueryClient()));
  const [isOn, setIsOn] = useState(hours !== null);
  const [days, setDays] = useState<readonly number[]>(hours?.days ?? WORKDAYS);
  const [from, setFrom] = useState(timeText(hours?.from ?? 9 * 60));
  const [to, setTo] = useState(timeText(hours?.to ?? 18 * 60));
  const [problem, setProblem] = useState<'hours.noDay' | 'hours.noTime' | null>(null);

  function onSubmit(event: SyntheticEvent) {
    event.preventDefault();
    const times = { from: minutesOf(from), to: minutesOf(to) };
    if (!isOn) return mutate(null, { onSuccess: onClose });
    if (days.length === 0) return setProblem('hours.noDay');
    if (times.from === null || times.to === null) return setProblem('hours.noTime');
    setProblem(null);
    mutate({ days, from: times.from, to: times.to, done: 0 }, { onSuccess: onClose });
  }

  return (
    <Dialog label={t('hours.title')} closeLabel={t('common.close')} onClose={onClose}>
      <form className={styles.form} onSubmit={onSubmit} noValidate>
        <Switch label={t('hours.on')} description={t('hours.text')} isOn={isOn} onToggle={setIsOn} />
        {isOn && (
          <>
            <fieldset className={styles.group}>
              <legend>{t('hours.days')}</legend>
              <div className={styles.days}>
                {WEEK.map((day) => (
                  <label key={day} className={styles.option}>
                    <input
                      type="checkbox"
                      checked={days.includes(day)}
                      onChange={({ target }) =>
                        setDays(target.checked ? [...days, day] : days.filter((other) => other !== day))
                      }
                    />
                    {format.weekday(SUNDAY.getTime() + day * 86_400_000)}
                  </label>
                ))}
              </div>
            </fieldset>
            <div className={styles.times}>
              <TimeField label={t('hours.from')} value={from} onChange={setFrom} />
              <TimeField label={t('hours.to')} value={to} onChange={setTo} />
            </div>
          </>
        )}
        {problem && isOn && (
          <p className={styles.problem} role="alert">
            {t(problem)}
          </p>
        )}
        {error && <Notice tone="alert" {...errorWords(error, i18n, portal.now())} action={undefined} />}
        <div className={styles.actions}>
          <Button type="submit" variant="filled" isBusy={isPending}>
            {t('common.save')}
          </Button>
          <Button variant="plain" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function TimeField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className={styles.field}>
      {label}
      <input
        className={styles.input}
        type="time"
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </label>
  );
}
