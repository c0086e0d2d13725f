import { expect, test } from 'vitest';
import { textMatcher } from '#i18n/textSearch.ts';

test('parts of words match in any order, whatever the case', () => {
  const matches = textMatcher('PET ann');
  expect(matches('Anna Petrova')).toBe(true);
  expect(matches('Anna Weber')).toBe(false);
});

test('a word may come from either text', () => {
  expect(textMatcher('anna lead')('Anna Petrova', 'Team lead')).toBe(true);
});

test('accents and letters that only look alike do not matter', () => {
  expect(textMatcher('lucja')('Łucja')).toBe(true);
  expect(textMatcher('strasse')('Straße')).toBe(true);
  expect(textMatcher('семен')('Семён')).toBe(true);
  expect(textMatcher('nguyen')('Nguyễn')).toBe(true);
  expect(textMatcher('jose')('José')).toBe(true);
});

test('Hindi vowels do matter', () => {
  expect(textMatcher('प्रिया')('प्रिया शर्मा')).toBe(true);
  expect(textMatcher('पर')('प्रिया')).toBe(false);
});

test('nothing typed finds everybody', () => {
  expect(textMatcher('  ')('Anna')).toBe(true);
});
