import type { I18n } from './createI18n.ts';
import { errorWords, type ErrorWords, type FailedCall } from './errorWords.ts';

interface FailureWords extends Pick<ErrorWords, 'title' | 'text'> {
  readonly tone: 'alert' | 'warning';
  readonly action: ErrorWords['action'];
  readonly labels: { readonly retry: string; readonly reload: string };
}

/**
 * All that a part of the page says when it could not be read, or not be read again.
 *
 * @param now The server's time in milliseconds.
 * @param knownAt The server's time of what is shown all the same; null where nothing is.
 */
export function failureWords(
  error: FailedCall,
  words: Pick<I18n, 't' | 'format'>,
  now: number,
  knownAt: number | null,
): FailureWords {
  const { t, format } = words;
  const { title, text, action } = errorWords(error, words, now);
  const labels = { retry: t('common.tryAgain'), reload: t('common.reload') };
  if (knownAt === null) return { tone: 'alert', title, text, action, labels };

  const time = format.time(knownAt);
  // What passes by itself waits for a pause of a screen reader; the rest needs somebody.
  const tone = action === 'retry' ? 'warning' : 'alert';
  if (error.kind === 'offline') return { tone, title: t('fresh.offline', { time }), text: '', action, labels };
  return { tone, title: t('fresh.stale', { time }), text: `${title} ${text}`, action, labels };
}
