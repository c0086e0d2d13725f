import { expect, test } from 'vitest';
import { initials } from '#ui/initials.ts';
import { readableShade } from '#ui/readableShade.ts';

test.each([
  ['Anna Petrova', 'AP'],
  ['anna', 'A'],
  ['Ann Marie van der Berg', 'AM'],
  ['  Анна   Петрова ', 'АП'],
  ['(HR) "Bob" Smith', 'HB'],
  ['王小明', '王'],
  ['किरण शर्मा', 'किश'],
  ['<b>Bold</b> Name', 'BN'],
  ['…', ''],
  ['', ''],
])('the initials of %j are %j', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

// The colours that Bitrix24 gives to people, with the shades that the design worked out for them (ui.md 8).
test.each([
  ['#df532d', '#cd4c29'],
  ['#64a513', '#50840f'],
  ['#4ba984', '#3a8266'],
  ['#4ba5c3', '#3a7f96'],
  ['#3e99ce', '#337da9'],
  ['#8474c8', '#796bb8'],
  ['#1eb4aa', '#16837c'],
  ['#f76187', '#c34d6b'],
  ['#58cc47', '#39852e'],
  ['#ab7761', '#9a6b57'],
  ['#e8a441', '#9b6e2c'],
  ['#909090', '#767676'],
])('white initials are readable on a shade of %s', (color, shade) => {
  expect(readableShade(color)).toBe(shade);
});

test('a colour that is dark enough stays', () => {
  expect(readableShade('#29619b')).toBe('#29619b');
});

test.each(['', 'red', '#fff', 'url(evil)', '#12345g'])('%j is no colour: a neutral one stands in', (color) => {
  expect(readableShade(color)).toBe('#556574');
});
