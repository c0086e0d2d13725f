import { expect, test } from 'vitest';
import { createI18n, englishI18n } from '#i18n/createI18n.ts';
import { errorWords } from '#i18n/errorWords.ts';
import type { PortalErrorKind } from '#portal/PortalError.ts';

const now = Date.UTC(2026, 2, 4, 14, 0);
const i18n = englishI18n('UTC');
const kinds = [
  'denied',
  'expired',
  'scope',
  'missing',
  'busy',
  'resting',
  'offline',
  'unexpected',
] as const satisfies readonly PortalErrorKind[];

test.each(kinds)('a failure of the kind "%s" says what it is', (kind) => {
  expect(errorWords({ kind, detail: { code: 'ANY' } }, i18n, now).title).not.toBe('');
});

test('somebody who is not in the chat is told so', () => {
  const { title, action } = errorWords({ kind: 'denied', detail: { code: 'ACCESS_ERROR' } }, i18n, now);
  expect(title).toBe('You are not a member of this chat.');
  expect(action).toBeUndefined();
});

test('a busy portal is waited for by the second', () => {
  const detail = { code: 'QUERY_LIMIT_EXCEEDED', until: now + 2500 };
  expect(errorWords({ kind: 'busy', detail }, i18n, now).text).toBe('Going on in 3 seconds.');
  expect(errorWords({ kind: 'busy', detail: { code: 'QUERY_LIMIT_EXCEEDED' } }, i18n, now).text).toBe(
    'Going on in a moment.',
  );
});

test('a resting method says until when', () => {
  const detail = { code: 'OPERATION_TIME_LIMIT', until: now + 5 * 60_000 };
  expect(errorWords({ kind: 'resting', detail }, i18n, now).text).toBe('Going on at 14:05.');
});

test('an ended session offers to reload', () => {
  expect(errorWords({ kind: 'expired', detail: { code: 'expired_token' } }, i18n, now).action).toBe('reload');
});

test('a missing permission is named as the administrator knows it', () => {
  const detail = { code: 'insufficient_scope', method: 'im.user.get' };
  expect(errorWords({ kind: 'scope', detail }, i18n, now).title).toBe('An administrator must allow: im');
});

test.each([
  ['user_access_error', 'denied', 'You may not use Roll Call.'],
  ['APPLICATION_NOT_FOUND', 'missing', 'Roll Call has been removed from Bitrix24.'],
  ['OVERLOAD_LIMIT', 'denied', 'Bitrix24 has blocked the requests of this portal.'],
  ['PORTAL_DELETED', 'missing', 'This portal is closed.'],
] as const)('%s is said in words of its own, with the code for the administrator', (code, kind, title) => {
  const words = errorWords({ kind, detail: { code, method: 'batch' } }, i18n, now);
  expect(words).toMatchObject({ title, action: 'reload' });
  expect(words.text).toContain(`${code} · batch`);
});

test('what the plan of a portal lacks is not a matter of rights', () => {
  const { title, action } = errorWords({ kind: 'denied', detail: { code: 'WRONG_LICENSE' } }, i18n, now);
  expect(title).toBe('This portal cannot do that.');
  expect(action).toBeUndefined();
});

test('a refused status says that nothing changed', () => {
  expect(errorWords({ kind: 'unexpected', detail: { code: 'STATUS_ERROR' } }, i18n, now)).toEqual({
    title: 'Bitrix24 refused this status.',
    text: 'Your status is as it was.',
  });
});

test('a code that is also a word of JavaScript is a code', () => {
  const detail = { code: 'constructor', method: 'im.user.get' };
  expect(errorWords({ kind: 'unexpected', detail }, i18n, now).text).toContain('constructor · im.user.get');
});

test('a wait has the right grammar in Russian', async () => {
  const detail = { code: 'QUERY_LIMIT_EXCEEDED', until: now + 1000 };
  const { text } = errorWords({ kind: 'busy', detail }, await createI18n('ru', 'UTC'), now);
  expect(text).toBe('Продолжим через 1 секунду.');
});
