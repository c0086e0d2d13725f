import { addPlace, keepPlaces, type Places, placesFor } from './places.ts';

/** Letters up to here (Latin, Greek, Cyrillic) have a set of places of their own, all others share these many. */
const OWN = 0x600;
const SHARED = 256;

/** The same for two letters that stand together: those of ASCII have sets of their own. */
const ASCII = 128;
const PAIRS = OWN + SHARED;

/** Tells at once which texts of a list hold a letter or two, and which may hold a longer word. */
export interface LetterSieve {
  readonly add: (place: number, text: string) => void;
  /** @returns Where each pair of the word's letters stands, and whether that says already that the word stands there. */
  readonly mayHold: (word: string) => { readonly places: Places; readonly isSure: boolean };
}

/** @param count Of the texts, at most: each letter and pair that occurs takes an eighth of it in bytes. */
export function createLetterSieve(count: number): LetterSieve {
  const sets: (Places | undefined)[] = [];
  const nowhere = placesFor(count);

  function note(set: number, place: number): void {
    addPlace((sets[set] ??= placesFor(count)), place);
  }

  return {
    add(place, text) {
      for (let at = 0; at < text.length; at += 1) {
        note(letterAt(text, at), place);
        if (at > 0) note(pairAt(text, at), place);
      }
    },
    mayHold(word) {
      const wanted = word.length === 1 ? [letterAt(word, 0)] : pairsOf(word);
      const [first = nowhere, ...others] = wanted.map((set) => sets[set] ?? nowhere);
      const places = first.slice();
      for (const other of others) keepPlaces(places, other);
      return { places, isSure: wanted.length === 1 && wanted.every((set) => !isShared(set)) };
    },
  };
}

function pairsOf(word: string): readonly number[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => pairAt(word, at + 1));
}

function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < OWN ? code : OWN + (code % SHARED);
}

/** The letter at a place and the one before it. */
function pairAt(text: string, at: number): number {
  const [before, code] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  if (before < ASCII && code < ASCII) return PAIRS + SHARED + before * ASCII + code;
  return PAIRS + ((before * 31 + code) % SHARED);
}

function isShared(set: number): boolean {
  return set >= OWN && set < PAIRS + SHARED;
}
