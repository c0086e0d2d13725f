const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçđéƒĝĥíĵķļɱñóṕɋŕšťúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻṀÑÓṔɊŔŠŤÚṼŴẊÝŽ';

/** What fills a text up to its length. */
const FILLERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Unicode's "right-to-left override" around each word: Latin letters then run and align as Arabic ones do. */
const TURNED = /[^\s{}]+(?![^{}]*\})/gu;

type Entry = string | Readonly<Record<string, string>>;

/**
 * A catalogue in a language that nobody speaks but everybody who reads English can read: `[Óóñļííñéé óñé]`. What is
 * still plain English was never translated, what lacks a bracket was cut or put together, and what does not fit would
 * not fit in German or Finnish.
 *
 * @param isTurned Words run from right to left, whatever their letters.
 */
export function pseudoCatalogue(
  english: Readonly<Record<string, Entry>>,
  isTurned = false,
): Readonly<Record<string, Entry>> {
  const inPseudo = (text: string) => pseudoText(text, isTurned);
  return mapValues(english, (entry) => (typeof entry === 'string' ? inPseudo(entry) : mapValues(entry, inPseudo)));
}

/** One text; `{names}` stay as they are. */
export function pseudoText(text: string, isTurned = false): string {
  const words = outsideNames(text, (part) =>
    accented(part.replaceAll(/[aeiou]/gi, (vowel) => vowel + vowel.toLowerCase())),
  );
  const wanted = text.length * growth(text.length);
  const filled = FILLERS.reduce((long, filler) => (long.length < wanted ? `${long} ${accented(filler)}` : long), words);
  return `[${isTurned ? filled.replaceAll(TURNED, '\u202E$&\u202C') : filled}]`;
}

/** How much longer a translation must be expected to be (w3.org/International/articles/article-text-size). */
function growth(length: number): number {
  if (length <= 10) return 2;
  if (length <= 20) return 1.8;
  if (length <= 30) return 1.6;
  return length <= 70 ? 1.4 : 1.3;
}

function accented(text: string): string {
  return Array.from(text, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');
}

function outsideNames(text: string, change: (part: string) => string): string {
  return text
    .split(/(\{\w+\})/)
    .map((part, index) => (index % 2 ? part : change(part)))
    .join('');
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
