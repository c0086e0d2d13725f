import type { Activity, Presence } from '#presence/presence.ts';
import type { I18n } from './createI18n.ts';

interface PresenceWords {
  readonly text: string;
  /** When somebody on leave was last active, as that still tells whether he reads; '' for everybody else. */
  readonly more: string;
}

type Words = Pick<I18n, 't' | 'format'>;

/** @param now The server's time in milliseconds. */
export function presenceWords(presence: Presence, words: Words, now: number): PresenceWords {
  const { t, format } = words;
  if (presence.kind === 'bot') return { text: t('presence.bot'), more: '' };
  if (presence.kind === 'dismissed') return { text: t('presence.dismissed'), more: '' };
  if (presence.kind !== 'leave') return { text: activityWords(presence, words, now), more: '' };
  return {
    text: t('presence.leave', { date: format.date(presence.through, now) }),
    more: activityWords(presence.activity, words, now),
  };
}

function activityWords(activity: Activity, { t, format }: Words, now: number): string {
  if (activity.kind === 'online') return t('presence.online');
  if (activity.kind === 'never') return t('presence.never');
  const { at } = activity;
  if (activity.kind === 'recent') return t('presence.seenAgo', { ago: format.ago(at, now) });
  const days = format.daysBefore(at, now);
  if (days <= 0) return t('presence.seenToday', { time: format.time(at) });
  if (days === 1) return t('presence.seenYesterday', { time: format.time(at) });
  return t('presence.seenDate', { date: format.date(at, now) });
}
