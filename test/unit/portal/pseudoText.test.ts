import { expect, test } from 'vitest';
import { pseudoCatalogue, pseudoText } from '#test/pseudo/pseudoText.ts';
import { en } from '#i18n/catalogues/en.ts';
import { enLater } from '#i18n/catalogues/enLater.ts';

const texts = Object.values({ ...en, ...enLater }).flatMap((entry) =>
  typeof entry === 'string' ? entry : Object.values(entry),
);

test('a pseudo text can be read, shows where it begins and ends, and is longer', () => {
  expect(pseudoText('Online')).toBe('[Óóñļííñéé óñé]');
  for (const text of texts) {
    expect(pseudoText(text)).toMatch(/^\[.*\]$/);
    expect(pseudoText(text).length).toBeGreaterThan(text.length * 1.2);
  }
});

test('names of values stay, and nothing else is plain English', () => {
  expect(pseudoText('{shown} of {total}')).toMatch(/^\[\{shown\} óóƒ \{total\}/);
  for (const text of texts) {
    const names = text.match(/\{\w+\}/g) ?? [];
    expect(pseudoText(text).match(/\{\w+\}/g) ?? []).toEqual(names);
    expect(pseudoText(text).replaceAll(/\{\w+\}/g, '')).not.toMatch(/[a-z]/i);
  }
});

test('turned, each word runs from right to left, but no name of a value does', () => {
  expect(pseudoText('to {time}', true)).toMatch(/^\[\u202E\S+\u202C \{time\}/);
});

test('forms of a number stay forms', () => {
  expect(pseudoCatalogue({ members: { one: '{count} member', other: '{count} members' } })['members']).toEqual({
    one: expect.stringMatching(/^\[\{count\} /),
    other: expect.stringMatching(/^\[\{count\} /),
  });
});
