import { inOtherLayout } from './keyboardLayouts.ts';
import { fold, foldKeepingPlaces, keepsPlaces, sound, soundKeepingPlaces } from './textForms.ts';

/** A query, ready to be looked for. Each word is found where any of its spellings is. */
export interface TextQuery {
  readonly words: readonly (readonly string[])[];
}

const SPACES = /\s+/;

/** Commas and semicolons stand between names that were copied from a mail. */
export const BETWEEN = /[\s,;]+/;

/** From here on digits may be a telephone number. */
const PHONE = /^\+?[\d\s().-]{3,}$/;

/** A telephone number, or the beginning of one, among other words: as long as the digits go on it is one. */
const PHONE_AMONG_WORDS = /(?<=^|[\s,;])(?:[+(][\d\s().-]*|\d[\d().-]*[().-][\d().-]*)(?=$|[\s,;])/g;

/**
 * @param query As typed. Its words may stand in any order and each be a part of one; an empty query finds everything.
 *   What may be a telephone number is one word, however it is grouped, and is not looked for until it has three digits.
 */
export function readQuery(query: string): TextQuery {
  if (PHONE.test(query.trim()) && digitsOf(query).length >= 3) return { words: [phoneSpellings(query)] };
  const phones = query.match(PHONE_AMONG_WORDS) ?? [];
  const words = fold(query.replaceAll(PHONE_AMONG_WORDS, ' '))
    .split(BETWEEN)
    .filter(Boolean)
    .map((word) => [word, sound(word)]);
  const numbers = phones.filter((phone) => digitsOf(phone).length >= 3).map(phoneSpellings);
  return { words: [...words, ...numbers].map((spellings) => [...new Set(spellings)].filter(Boolean)) };
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

/** Its digits, or as it stands, where it is a part of a name. */
function phoneSpellings(typed: string): readonly string[] {
  const digits = digitsOf(typed);
  // Russian numbers are dialled with 8 where the portal writes 7 (portal-contract 1.3).
  const dialled = digits.startsWith('8') ? [`7${digits.slice(1)}`] : [];
  return [digits, ...dialled, typed.trim()];
}

/**
 * What is looked through for a query: made once a text, as looking is done at every keystroke. Words that are written
 * as they sound stand in it once.
 *
 * @param phones Found by their digits.
 */
export function indexOf(texts: readonly string[], phones: readonly string[] = []): string {
  const plain = fold(texts.join('\n'));
  const words = plain.split(SPACES);
  const heard = sound(plain).split(SPACES);
  const different = heard.filter((word, index) => word !== words[index]);
  return [plain, ...different, ...phones.map((phone) => phone.replaceAll(/\D/g, ''))].join('\n');
}

/** Whether an index holds every word of the query. */
export function isFound(index: string, { words }: TextQuery): boolean {
  return words.every((spellings) => spellings.some((spelling) => index.includes(spelling)));
}

/** What was typed with the keyboard set to the other language (Russian or English); null where nothing changes. */
export function readOtherLayout(query: string): TextQuery | null {
  const other = inOtherLayout(query);
  return other === null ? null : readQuery(other);
}

/** Whether the texts, taken together, hold every word of the query, in whichever keyboard layout it was typed. */
export function textMatcher(query: string): (...texts: readonly string[]) => boolean {
  const wanted = readQuery(query);
  const other = readOtherLayout(query);
  return (...texts) => {
    const index = indexOf(texts);
    return isFound(index, wanted) || (other !== null && isFound(index, other));
  };
}

/** Where a text holds words of the query: from, to (past the end), in order and apart. Indexes of UTF-16. */
export function highlights(text: string, { words }: TextQuery): readonly (readonly [number, number])[] {
  if (words.length === 0) return [];
  const find = finder(text);
  const found = words.flatMap((spellings) => {
    for (const spelling of spellings) {
      const range = find(spelling);
      if (range) return [range];
    }
    return [];
  });
  const apart: [number, number][] = [];
  for (const [from, to] of found.toSorted(([a], [b]) => a - b)) {
    const before = apart.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

type Range = readonly [from: number, to: number];

/**
 * Looks for spellings in a text and in how it sounds. Which letter came from where is worked out only for what was
 * found: it costs twenty times as much as looking, and is done for every word on screen at every keystroke.
 */
function finder(text: string): (spelling: string) => Range | null {
  const plain = fold(text);
  const heard = sound(plain);

  function placed(spelling: string): Range {
    const folded = foldKeepingPlaces(text);
    const { letters, from, to } = plain.includes(spelling) ? folded : soundKeepingPlaces(folded);
    const at = letters.indexOf(spelling);
    return [from[at] ?? 0, to[at + spelling.length - 1] ?? text.length];
  }

  return (spelling) => {
    const at = plain.indexOf(spelling);
    if (at >= 0 && keepsPlaces(text, plain)) return [at, at + spelling.length];
    return at >= 0 || heard.includes(spelling) ? placed(spelling) : null;
  };
}
