import { expect, test } from 'vitest';
import type { AnyCatalogue } from '#i18n/Catalogue.ts';
import { en } from '#i18n/catalogues/en.ts';
import { languageCodes, languageOf } from '#i18n/languages.ts';
import { hasCatalogue, loadCatalogue } from '#i18n/loadCatalogue.ts';

const english: AnyCatalogue = en;
const translated = languageCodes.filter((code) => hasCatalogue(code));

function params(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
}

function forms(entry: string | Record<string, string>): [string, string][] {
  return typeof entry === 'string' ? [['other', entry]] : Object.entries(entry);
}

async function entriesOf(code: (typeof languageCodes)[number]) {
  const catalogue: Record<string, string | Record<string, string>> = { ...(await loadCatalogue(code)) };
  return catalogue;
}

test('English, German, Russian and Arabic have texts of their own', () => {
  expect(translated).toEqual(expect.arrayContaining(['en', 'de', 'ru', 'ar']));
});

test.each(translated)('%s has every text and none to spare', async (code) => {
  expect(Object.keys(await entriesOf(code))).toEqual(Object.keys(english));
});

test.each(translated)('%s mentions the same values as English', async (code) => {
  const wrong = Object.entries(await entriesOf(code)).flatMap(([id, entry]) => {
    // Every English form is asked for the same names; `other` has them all.
    const wanted = params(forms(english[id as keyof typeof en]).find(([form]) => form === 'other')?.[1] ?? '');
    return forms(entry)
      .filter(([form, text]) =>
        form === 'other' ? params(text).join() !== wanted.join() : params(text).some((name) => !wanted.includes(name)),
      )
      .map(([form, text]) => `${id} (${form}): ${text}`);
  });
  expect(wrong).toEqual([]);
});

test.each(translated)('%s has one form for each of its plural categories', async (code) => {
  const categories = new Intl.PluralRules(languageOf(code).lang).resolvedOptions().pluralCategories.toSorted();
  const plurals = Object.values(await entriesOf(code)).filter((entry) => typeof entry !== 'string');
  expect(plurals.length).toBeGreaterThan(0);
  for (const entry of plurals) expect(Object.keys(entry).toSorted()).toEqual(categories);
});

test.each(translated)('%s leaves no text empty, padded or with markup', async (code) => {
  const texts = Object.values(await entriesOf(code)).flatMap((entry) => forms(entry).map(([, text]) => text));
  expect(texts.filter((text) => text === '' || text !== text.trim() || /[<>]|&\w+;/.test(text))).toEqual([]);
});
