import { fold } from './textForms.ts';

/** Pieces of a word, the longest first, and the ways in which a name may be written there: the usual one first. */
type Ways = readonly (readonly [piece: string, ...ways: readonly string[]])[];

/** Plain Latin letters with the marks that are left out in typing. */
const MARKED: Ways = [
  ['ss', 'ss', 'ß'],
  ['a', 'a', 'á', 'ä'],
  ['c', 'c', 'ç', 'ć'],
  ['e', 'e', 'é', 'è'],
  ['g', 'g', 'ğ'],
  ['i', 'i', 'ı', 'í'],
  ['l', 'l', 'ł'],
  ['n', 'n', 'ñ', 'ń'],
  ['o', 'o', 'ö', 'ó', 'ø'],
  ['s', 's', 'ş', 'ś'],
  ['u', 'u', 'ü', 'ú'],
  ['z', 'z', 'ž'],
];

/** Cyrillic letters: Russian, and the Kazakh and Ukrainian ones that a Russian keyboard lacks. */
const CYRILLIC: Ways = [
  ['е', 'е', 'ё', 'є'],
  ['и', 'и', 'і'],
  ['г', 'г', 'ғ'],
  ['к', 'к', 'қ'],
  ['у', 'у', 'ұ'],
];

const TO_CYRILLIC: Ways = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['iya', 'ия'],
  ['kh', 'х'],
  ['zh', 'ж'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['ya', 'я', 'ья'],
  ['ia', 'ия', 'я'],
  ['yu', 'ю'],
  ['iu', 'ю'],
  ['yo', 'ё'],
  ['iy', 'ий'],
  ['ey', 'ей'],
  ['ei', 'ей'],
  ['ay', 'ай'],
  ['ai', 'ай'],
  ['oy', 'ой'],
  ['l', 'л', 'ль'],
  ['e', 'е', 'ё', 'э'],
  ['y', 'ы', 'ий', 'й'],
  ['k', 'к', 'қ'],
  ['u', 'у', 'ұ'],
  ['i', 'и', 'і'],
  ...letters('abvgdzjmnoprstfhcw', 'абвгдзймнопрстфхцв'),
];

const TO_LATIN: Ways = [
  ['ий', 'y', 'iy', 'ii'],
  ['ья', 'ya', 'ia'],
  ['е', 'e', 'ye'],
  ['ж', 'zh'],
  ['й', 'y', 'i', 'j'],
  ['х', 'kh', 'h'],
  ['ц', 'ts', 'c'],
  ['ч', 'ch'],
  ['ш', 'sh'],
  ['щ', 'shch', 'sch'],
  ['ь', ''],
  ['ъ', ''],
  ['ю', 'yu', 'iu'],
  ['я', 'ya', 'ia', 'ja'],
  ...letters('абвгдзиклмнопрстуфыэі', 'abvgdziklmnoprstufyei'),
];

function letters(from: string, to: string): [string, string][] {
  return Array.from(from, (letter, index) => [letter, to.charAt(index)]);
}

/** So many spellings are asked for in each script. */
const MOST = 14;

/**
 * Phrases for somebody who compares letters only, which between them begin every name that was meant: with marks that
 * were not typed (ё = е), and in the other script. They find others as well: of all words but the longest only the
 * beginning is there, up to the first letter that may be another.
 *
 * @param words In small letters.
 */
export function phrasesLike(words: readonly string[]): readonly string[] {
  const isCyrillic = words.some((word) => /[\u0400-\u04FF]/.test(word));
  // Not `fold` for Cyrillic, as it makes й an и.
  const plain = words.map((word) => (isCyrillic ? word.replaceAll('ё', 'е') : fold(word)));
  const tables = isCyrillic ? [CYRILLIC, TO_LATIN] : [MARKED, TO_CYRILLIC];
  return [...new Set(tables.flatMap((ways) => phrases(plain, ways)))];
}

function phrases(words: readonly string[], ways: Ways): string[] {
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
  const others = words.filter((word) => word !== longest).map((word) => certain(waysOf(word, ways)));
  return spellings(waysOf(longest, ways)).map((spelling) => [...others, spelling].filter(Boolean).join(' '));
}

/** For each piece of a word the ways to write it. */
function waysOf(word: string, ways: Ways): (readonly string[])[] {
  const known = new Map(ways.map(([piece, ...rest]) => [piece, rest]));
  const pieces = word.match(new RegExp(`${[...known.keys()].join('|')}|.`, 'gu')) ?? [];
  return pieces.map((piece) => known.get(piece) ?? [piece]);
}

/** The beginning of a word that can be written in one way only. */
function certain(pieces: readonly (readonly string[])[]): string {
  const end = pieces.findIndex((ways) => ways.length > 1);
  return pieces.slice(0, end < 0 ? pieces.length : end).join('');
}

/** Whole words, those with the fewest unusual letters first. */
function spellings(pieces: readonly (readonly string[])[]): string[] {
  let made = [{ word: '', unusual: 0 }];
  for (const ways of pieces) {
    made = made
      .flatMap(({ word, unusual }) =>
        ways.map((way, index) => ({ word: word + way, unusual: unusual + Math.min(index, 1) })),
      )
      .toSorted((a, b) => a.unusual - b.unusual)
      // Enough to have those of few unusual letters at the end: all of them would be thousands.
      .slice(0, 4 * MOST);
  }
  return made.slice(0, MOST).map(({ word }) => word);
}
