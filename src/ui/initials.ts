/** Letters that are one for sure, as most are: the segmenter takes 20 times as long, for each card at each key. */
const PLAIN = /^[A-Za-zÀ-ɏЀ-ӿ](?!\p{M})/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The first letters of the first two words of a name, upper case where the script has case; '' for a name without
 * letters or digits. A "letter" is what a reader sees as one: Devanagari marks stay with their base.
 */
export function initials(name: string): string {
  return name
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((word) => word !== '')
    .slice(0, 2)
    .map((word) => PLAIN.exec(word)?.[0] ?? graphemes.segment(word).containing(0)?.segment ?? '')
    .join('')
    .toUpperCase();
}
