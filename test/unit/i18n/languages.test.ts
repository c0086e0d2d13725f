import { expect, test } from 'vitest';
import { languageCode, languageCodes, languageOf } from '#i18n/languages.ts';

test.each([
  ['la', 'es'],
  ['br', 'pt-BR'],
  ['ua', 'uk'],
  ['kz', 'kk'],
  ['vn', 'vi'],
  ['in', 'hi'],
  ['hi', 'hi'],
  ['sc', 'zh-CN'],
  ['tc', 'zh-TW'],
  ['ar', 'ar'],
])('the portal says %s and means %s', (code, lang) => {
  expect(languageOf(languageCode(code)).lang).toBe(lang);
});

test.each(['by', 'eu', 'cn', '', 'constructor', '<b>'])('a code nobody knows (%s) is English', (code) => {
  expect(languageCode(code)).toBe('en');
});

test('the case of a code does not matter', () => {
  expect(languageCode('DE')).toBe('de');
});

test('only Arabic runs from right to left', () => {
  expect(languageCodes.filter((code) => languageOf(code).direction === 'rtl')).toEqual(['ar']);
});

test.each(languageCodes)('Intl knows the language of %s', (code) => {
  expect(Intl.DateTimeFormat.supportedLocalesOf(languageOf(code).locale)).toHaveLength(1);
});
