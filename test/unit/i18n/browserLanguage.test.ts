import { expect, test } from 'vitest';
import { browserLanguage } from '#i18n/browserLanguage.ts';

test.each([
  ['de-AT', 'de'],
  ['es-MX', 'la'],
  ['uk', 'ua'],
  ['pt-PT', 'br'],
  ['zh-HK', 'tc'],
  ['zh', 'sc'],
  ['ar-EG', 'ar'],
])('a browser in %s gets the texts that Bitrix24 calls %s', (tag, code) => {
  expect(browserLanguage([tag])).toBe(code);
});

test('the first language that we know wins', () => {
  expect(browserLanguage(['is', 'fr-CA', 'en'])).toBe('fr');
});

test('is English where no language is known, or its name makes no sense', () => {
  expect(browserLanguage(['is'])).toBe('en');
  expect(browserLanguage(['en-US@posix'])).toBe('en');
  expect(browserLanguage([])).toBe('en');
});
