import type { AnyCatalogue, MessageId } from './Catalogue.ts';

/**
 * What the build makes of a catalogue (`packCatalogues` in vite.config.ts): `pairs`, characters that stand for each
 * other (1st and 2nd, 3rd and 4th…), and the texts in the order of the English ones, first those of `en.ts`, a line
 * each; plural forms after their categories, tabs between.
 */
export type PackedCatalogue = readonly [pairs: string, texts: string];

/**
 * Takes a catalogue as the build has packed it, or as it stands in the sources.
 *
 * @param ids The names of its texts, or the first of them, in their order.
 */
export function unpack<Id extends MessageId>(
  catalogue: AnyCatalogue | PackedCatalogue,
  ids: readonly Id[],
): Pick<AnyCatalogue, Id> {
  if (!isPacked(catalogue)) return catalogue;
  const lines = swapped(...catalogue).split('\n');
  // There is a line for each of the English texts; the build has made sure.
  return Object.fromEntries(ids.map((id, index) => [id, entryOf(lines[index] ?? '')])) as Pick<AnyCatalogue, Id>;
}
/** Its own inverse: packs as well as unpacks. */
export function swapped(pairs: string, text: string): string {
  const partners = new Map(Array.from(pairs, (letter, index) => [letter, pairs.charAt(index ^ 1)]));
  return Array.from(text, (letter) => partners.get(letter) ?? letter).join('');
}

function isPacked(catalogue: AnyCatalogue | PackedCatalogue): catalogue is PackedCatalogue {
  return Array.isArray(catalogue);
}

function entryOf(line: string) {
  const parts = line.split('\t');
  if (parts.length === 1) return line;
  return Object.fromEntries(parts.flatMap((category, index) => (index % 2 ? [] : [[category, parts[index + 1]]])));
}
