import type { I18n } from '#i18n/createI18n.ts';
import { type Choice, endOf, MINUTE } from '#plan/choices.ts';

type Words = Pick<I18n, 't' | 'format'>;

/** "15:30", "tomorrow 09:00", "3 March at 09:00". */
export function untilWords(until: number, { t, format }: Words, now: number): string {
  const days = -format.daysBefore(until, now);
  if (days === 0) return format.time(until);
  return days === 1 ? t('status.tomorrow', { time: format.time(until) }) : format.dateTime(until, now);
}

/** "1 hr, 20 min left"; the last minute counts as one. */
export function leftWords(until: number, { t, format }: Words, now: number): string {
  return t('status.left', { duration: format.span(Math.max(1, Math.round((until - now) / MINUTE))) });
}

export function choiceWords(choice: Choice, { t, format }: Words, now: number): string {
  const time = format.time(endOf(choice, now) ?? now);
  switch (choice) {
    case 'off':
      return t('status.untilOff');
    case 'evening':
      return t('status.untilTime', { time });
    case 'tomorrow':
      return t('status.untilTomorrow', { time });
    case '30':
    case '60':
    case '120':
      return format.duration(Number(choice));
  }
}
