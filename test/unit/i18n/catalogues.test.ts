import { expect, test } from 'vitest';
import type { AnyCatalogue, MessageId } from '#i18n/Catalogue.ts';
import { en } from '#i18n/catalogues/en.ts';
import { enLater } from '#i18n/catalogues/enLater.ts';
import { languageCodes, languageOf } from '#i18n/languages.ts';
import { messageIds } from '#i18n/LaterI18n.ts';
import { hasCatalogue, loadCatalogue } from '#i18n/loadCatalogue.ts';
import { unpack } from '#i18n/unpack.ts';

const english: AnyCatalogue = { ...en, ...enLater };
const translated = languageCodes.filter((code) => hasCatalogue(code));

function params(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
}

function forms(entry: string | Record<string, string>): [string, string][] {
  return typeof entry === 'string' ? [['other', entry]] : Object.entries(entry);
}

async function entriesOf(code: (typeof languageCodes)[number]) {
  const catalogue: Record<string, string | Record<string, string>> = {
    ...(code === 'en' ? english : unpack((await loadCatalogue(code)) ?? english, messageIds)),
  };
  return catalogue;
}

test('English, German, Russian and Arabic have texts of their own', () => {
  expect(translated).toEqual(expect.arrayContaining(['en', 'de', 'ru', 'ar']));
});

test.each(translated)('%s has every text and none to spare', async (code) => {
  expect(Object.keys(await entriesOf(code)).toSorted()).toEqual(Object.keys(english).toSorted());
});

test.each(translated)('%s mentions the same values as English', async (code) => {
  const wrong = Object.entries(await entriesOf(code)).flatMap(([id, entry]) => {
    // Every English form is asked for the same names; `other` has them all.
    const wanted = params(forms(english[id as MessageId]).find(([form]) => form === 'other')?.[1] ?? '');
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

/** Texts that are rightly the same as in English: in which languages, and why. */
const same: readonly [text: string, languages: string, reason: string][] = [
  ['Roll Call', 'all', 'the name of the app'],
  ['CoPilot', 'all', 'Bitrix24’s name for it everywhere'],
  ['Collab', 'all', 'Bitrix24’s name for it, written so where no word of the language has replaced it'],
  ['+{duration}', 'all', 'no word in it'],
  ['{time} (+{difference})', 'all', 'no word in it'],
  ['Online', 'br de id it ms pl vn', 'the usual word'],
  ['Bot', 'br de fr id it la ms pl tr vn', 'the usual word'],
  ['Bots', 'br de fr la', 'the usual word'],
  ['Chat', 'br de fr id it la', 'the usual word'],
  ['Chats', 'br de fr la', 'the usual word'],
  ['Roll Call: timer', 'it', 'the usual word'],
  ['Mention', 'fr', 'the same word'],
  ['Notes', 'fr', 'the same word'],
  ['Pause', 'fr', 'the same word'],
  ['Extranet', 'br de fr id it la ms tr vn', 'the usual word'],
  ['E-mail', 'br fr it kz pl ru ua', 'the usual word'],
  ['Name', 'de', 'the same word'],
  ['Person', 'de', 'the same word'],
  ['Portal', 'br de id la ms pl tr', 'the same word'],
  ['Portal: {host}', 'br de id la ms pl tr', 'the same word'],
  ['Position', 'de', 'the same word'],
  ['Version', 'de fr', 'the same word'],
  ['Edition', 'de', 'the same word'],
  ['Website', 'de', 'the usual word'],
];

test.each(translated.filter((code) => code !== 'en'))('%s leaves nothing in English by mistake', async (code) => {
  const allowed = same.filter(([, languages]) => languages === 'all' || languages.split(' ').includes(code));
  const texts = new Set(allowed.map(([text]) => text));
  const left = Object.entries(await entriesOf(code)).flatMap(([id, entry]) => {
    const original = new Set(forms(english[id as MessageId]).map(([, text]) => text));
    return forms(entry)
      .filter(([, text]) => (original.has(text) && !texts.has(text)) || englishWords.test(text))
      .map(([form, text]) => `${id} (${form}): ${text}`);
  });
  expect(left).toEqual([]);
});

/** Words that no other of the languages has. */
const englishWords = /\b(?:the|you|your|with|which|could|cannot|this|these|members)\b/i;

/** What is written in Latin letters in every script. */
const latinWords = new Set(
  'Roll Call Bitrix24 CoPilot Collab https http index html VITE_PORTAL_HOSTS localhost placement Ctrl C CSV E-mail e-mail'.split(
    ' ',
  ),
);
const otherScripts = translated.filter((code) =>
  ['ar', 'hi', 'in', 'ja', 'kz', 'ru', 'sc', 'tc', 'th', 'ua'].includes(code),
);

test.each(otherScripts)('%s has no Latin words but names', async (code) => {
  const texts = Object.values(await entriesOf(code)).flatMap((entry) => forms(entry).map(([, text]) => text));
  const words = texts.flatMap((text) => text.replaceAll(/\{\w+\}/g, '').match(/[a-z][\w-]*/gi) ?? []);
  expect(words.filter((word) => !latinWords.has(word))).toEqual([]);
});

test('a catalogue can be read as the build packs it', () => {
  const count = Object.keys(english).length;
  const lines = Array.from({ length: count }, (_, index) => (index === 1 ? 'one\tbж\tother\tжb' : 'жжb'));
  const entries = Object.values(unpack(['жa', lines.join('\n')], messageIds));
  expect(entries).toHaveLength(count);
  expect(entries.slice(0, 2)).toEqual(['aab', { one: 'ba', other: 'ab' }]);
});
