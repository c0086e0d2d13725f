import { expect, test } from 'vitest';
import { englishI18n } from '#i18n/createI18n.ts';
import { failureWords } from '#i18n/failureWords.ts';

const now = Date.UTC(2026, 2, 4, 14, 5);
const known = Date.UTC(2026, 2, 4, 14, 0);
const i18n = englishI18n('UTC');

test('where nothing is shown, the reason comes first', () => {
  const words = failureWords({ kind: 'offline', detail: { code: 'NETWORK_ERROR' } }, i18n, now, null);
  expect(words).toMatchObject({ tone: 'alert', title: 'No connection to Bitrix24.', action: 'retry' });
});

test('what is shown all the same is dated', () => {
  const offline = failureWords({ kind: 'offline', detail: { code: 'NETWORK_ERROR' } }, i18n, now, known);
  expect(offline).toMatchObject({
    tone: 'warning',
    title: 'No connection. Showing what was known at 14:00.',
    text: '',
  });
  const busy = failureWords({ kind: 'busy', detail: { code: 'QUERY_LIMIT_EXCEEDED' } }, i18n, now, known);
  expect(busy.title).toBe('Could not refresh. Showing what was known at 14:00.');
  expect(busy.text).toBe('Bitrix24 asked us to slow down. Going on in a moment.');
});

test('what somebody has to mend is said at once, without a button that cannot help', () => {
  const detail = { code: 'insufficient_scope', method: 'im.user.get' };
  expect(failureWords({ kind: 'scope', detail }, i18n, now, known)).toMatchObject({ tone: 'alert', action: undefined });
});
