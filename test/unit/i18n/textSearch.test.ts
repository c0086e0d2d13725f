import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlights, indexOf, isFound, readQuery, textMatcher } from '#i18n/textSearch.ts';

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

test.each([
  ['anna petrova', 'Анна Петрова'],
  ['анна петр', 'Anna Petrova'],
  ['mikhail', 'Михаил'],
  ['yulia', 'Юлия'],
  ['julija', 'Юлия'],
  ['mari', 'Мария'],
  ['maria', 'Мария'],
  ['mariya', 'Мария'],
  ['щербаков', 'Shcherbakov'],
  ['sergey', 'Сергей'],
  ['sergei', 'Сергей'],
  ['шевченко', 'Shevchenko'],
])('%s finds %s across scripts', (query, name) => {
  expect(textMatcher(query)(name)).toBe(true);
});

test.each([
  ['fyyf', 'Анна'],
  ['ыьшер', 'John Smith'],
  ['gtnhjdf', 'Петрова'],
])('%s finds %s, as the keyboard was set to the other language', (query, name) => {
  expect(textMatcher(query)(name)).toBe(true);
});

test('a telephone number is found however it is grouped, with 8 for 7 too', () => {
  const index = indexOf(['Anna'], ['+7 (912) 345-67-89', '21']);
  expect(isFound(index, readQuery('345 67'))).toBe(true);
  expect(isFound(index, readQuery('8 912 345'))).toBe(true);
  expect(isFound(index, readQuery('21'))).toBe(true);
  expect(isFound(index, readQuery('999'))).toBe(false);
});

test.each([
  '+',
  '+1',
  '+1 ',
  '+1 2',
  '+1 21',
  '(',
  '(2',
  '(212',
  '+1 (212) 555-0',
  'phones +1',
  'All +1 (212)',
  '+1 212 all',
])('a number that begins with "%s" is found while it is typed, beside words too', (typed) => {
  expect(isFound(indexOf(['All Phones'], ['+1 (212) 555-0155']), readQuery(typed))).toBe(true);
});

test.each(['+44', '+1 213', 'phones +1 213', '(213', '212-556 all'])(
  'once it says enough, "%s" finds nobody else',
  (typed) => {
    const isTooShort = typed === '+44';
    expect(isFound(indexOf(['All Phones'], ['+1 (212) 555-0155']), readQuery(typed))).toBe(isTooShort);
  },
);

test('digits with words are still parts of a name', () => {
  expect(isFound(indexOf(['Office Haifa 6']), readQuery('haifa 6'))).toBe(true);
  expect(isFound(indexOf(['Office Haifa 6']), readQuery('haifa 7'))).toBe(false);
  expect(isFound(indexOf(['Unit (12-34)']), readQuery('unit (12-34)'))).toBe(true);
});

test.each(['Petrova, Anna', 'Petrova,Anna', 'Petrova; Anna;', ', petrova'])(
  '"%s" as copied from a mail finds her',
  (typed) => {
    expect(textMatcher(typed)('Anna Petrova')).toBe(true);
    expect(textMatcher(typed)('Anna Weber')).toBe(false);
  },
);

test.each([
  [
    'Anna Petrova',
    'pet ann',
    [
      [0, 3],
      [5, 8],
    ],
  ],
  ['Łucja Wiśniewska', 'wisn', [[6, 10]]],
  ['Анна Петрова', 'petr', [[5, 9]]],
  ['Юлия', 'yulia', [[0, 4]]],
  ['Straße', 'strass', [[0, 5]]],
  ['Anna', 'zzz', []],
  ['Anna', '', []],
  ['anan', 'an ana', [[0, 3]]],
  ['Łucja Wiśnie\u0301wska', 'ewsk', [[11, 16]]],
  ['Straße e\u0301 x', 'x', [[10, 11]]],
])('in "%s" the match of "%s" is marked', (text, query, ranges) => {
  expect(highlights(text, readQuery(query))).toEqual(ranges);
});

test('every part of any name finds it, and what is marked lies inside', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (name, a, b) => {
      const letters = Array.from(name.trim());
      const from = letters.length === 0 ? 0 : a % letters.length;
      const part = letters.slice(from, from + 1 + (b % 5)).join('');
      const query = readQuery(part);
      if (!/^\+?[\d\s().-]{3,}$/.test(part.trim())) expect(isFound(indexOf([name]), query)).toBe(true);
      for (const [start, end] of highlights(name, query)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(name.length);
        expect(start).toBeLessThan(end);
      }
    }),
  );
});
