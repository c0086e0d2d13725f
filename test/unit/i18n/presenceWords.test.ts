import { expect, test } from 'vitest';
import { createI18n, englishI18n } from '#i18n/createI18n.ts';
import { presenceWords } from '#i18n/presenceWords.ts';
import type { Presence } from '#presence/presence.ts';

const now = Date.UTC(2026, 2, 4, 12, 0);
const MINUTE = 60_000;
const at = Date.UTC(2026, 2, 4, 9, 40);

test.each<[Presence, string]>([
  [{ kind: 'online' }, 'Online'],
  [{ kind: 'recent', at: now - 12 * MINUTE }, 'Seen 12 minutes ago'],
  [{ kind: 'seen', at }, 'Seen today at 09:40'],
  [{ kind: 'seen', at: Date.UTC(2026, 2, 3, 18, 2) }, 'Seen yesterday at 18:02'],
  [{ kind: 'seen', at: Date.UTC(2026, 1, 3, 18, 2) }, 'Seen 3 February'],
  [{ kind: 'seen', at: Date.UTC(2025, 1, 3, 18, 2) }, 'Seen 3 February 2025'],
  [{ kind: 'never' }, 'No activity recorded'],
  [{ kind: 'bot' }, 'Bot'],
  [{ kind: 'dismissed' }, 'No longer works here'],
])('%j is worded "%s"', (presence, text) => {
  expect(presenceWords(presence, englishI18n('UTC'), now)).toEqual({ text, more: '' });
});

test('somebody on leave is still said to be online when he is', () => {
  const presence: Presence = { kind: 'leave', through: Date.UTC(2026, 2, 14, 12), activity: { kind: 'online' } };
  expect(presenceWords(presence, englishI18n('UTC'), now)).toEqual({
    text: 'On leave through 14 March',
    more: 'Online',
  });
});

test('nobody is called offline for want of data', async () => {
  const { text } = presenceWords({ kind: 'never' }, await createI18n('de'), now);
  expect(text).toBe('Keine Aktivität bekannt');
});

test('Russian words have no gender', async () => {
  const { text } = presenceWords({ kind: 'recent', at: now - 12 * MINUTE }, await createI18n('ru'), now);
  expect(text).toBe('Активность: 12 минут назад');
});
