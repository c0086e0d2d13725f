import { expect, test } from 'vitest';
import { createI18n, englishI18n } from '#i18n/createI18n.ts';
import { laterI18n } from '#i18n/LaterI18n.ts';

test('values stand where the text wants them', () => {
  expect(englishI18n().t('members.online', { online: 5, total: 12 })).toBe('5 of 12 online');
});

test('numbers are written as the language does', async () => {
  const { t } = await createI18n('de');
  expect(t('members.shown', { shown: 42, total: 3180 })).toBe('42 von 3.180 Mitgliedern');
});

test.each([
  ['en', 1, '1 member'],
  ['en', 12, '12 members'],
  ['ru', 1, '1 участник'],
  ['ru', 3, '3 участника'],
  ['ru', 11, '11 участников'],
  ['ru', 21, '21 участник'],
  ['ar', 0, 'لا أعضاء'],
  ['ar', 2, 'عضوان'],
  ['ar', 5, '5 أعضاء'],
  ['ar', 11, '11 عضوًا'],
  ['ar', 100, '100 عضو'],
])('%s counts %i members: %s', async (code, count, words) => {
  const { t } = await createI18n(code);
  expect(t('chats.members', { count })).toBe(words);
});

test('a value with braces or dollars in it stays as it is', () => {
  expect(laterI18n(englishI18n()).t('person.openChat', { name: '{name} $& $1' })).toBe('Open chat with {name} $& $1');
});

test('an Arabic name inside an English sentence is isolated, an English one is left alone', () => {
  const { t } = laterI18n(englishI18n());
  expect(t('person.openChat', { name: 'محمد' })).toBe('Open chat with \u2068محمد\u2069');
  expect(t('person.openChat', { name: 'Anna Petrova' })).toBe('Open chat with Anna Petrova');
});

test('every name inside an Arabic sentence is isolated', async () => {
  const { t } = laterI18n(await createI18n('ar'));
  expect(t('person.openChat', { name: 'Anna' })).toContain('\u2068Anna\u2069');
});

test('a language without texts of its own is English throughout, dates included', async () => {
  const { code, lang, locale, direction } = await createI18n('xx');
  expect({ code, lang, locale, direction }).toEqual({ code: 'en', lang: 'en', locale: 'en-GB', direction: 'ltr' });
});
