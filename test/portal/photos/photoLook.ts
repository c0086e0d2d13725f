import { hash } from '#test/portal/rest/world/hash.ts';

/** How an abstract person looks. Colours are CSS colours. */
export interface Look {
  skin: string;
  hair: string;
  hasLongHair: boolean;
}

const SKINS = ['#f6d7c3', '#eec1a2', '#d9a27c', '#b97f57', '#8d5a3b', '#66402d'] as const;
const DARK_HAIR = ['#2a2320', '#3a2a22', '#4b3226', '#77767c'] as const;
const ANY_HAIR = [...DARK_HAIR, '#7a4f2c', '#b98246', '#d9b36c', '#a3442f'] as const;

/** The faces that screenshots show fit the names beneath them. */
const KNOWN: Readonly<Record<number, Look>> = {
  1: { skin: '#f6d7c3', hair: '#a3442f', hasLongHair: true },
  5: { skin: '#eec1a2', hair: '#b98246', hasLongHair: false },
  7: { skin: '#f1cdae', hair: '#2a2320', hasLongHair: true },
  8: { skin: '#66402d', hair: '#2a2320', hasLongHair: true },
  11: { skin: '#f6d7c3', hair: '#d9b36c', hasLongHair: true },
  12: { skin: '#d9a27c', hair: '#2a2320', hasLongHair: false },
  14: { skin: '#b97f57', hair: '#2a2320', hasLongHair: true },
  16: { skin: '#d9a27c', hair: '#4b3226', hasLongHair: false },
  18: { skin: '#d9a27c', hair: '#3a2a22', hasLongHair: true },
  20: { skin: '#eec1a2', hair: '#77767c', hasLongHair: true },
  21: { skin: '#eec1a2', hair: '#77767c', hasLongHair: false },
  22: { skin: '#f1cdae', hair: '#2a2320', hasLongHair: false },
  24: { skin: '#eec1a2', hair: '#2a2320', hasLongHair: true },
  25: { skin: '#d9a27c', hair: '#2a2320', hasLongHair: false },
  90: { skin: '#eec1a2', hair: '#4b3226', hasLongHair: true },
};

/** The look of a person: told for the known, drawn by lot for the others. */
export function lookOf(id: number): Look {
  const lot = Math.floor(hash(id, 7004) * SKINS.length);
  const hairs = lot < 3 ? ANY_HAIR : DARK_HAIR;
  return (
    KNOWN[id] ?? {
      skin: SKINS[lot] ?? SKINS[0],
      hair: hairs[Math.floor(hash(id, 7005) * hairs.length)] ?? hairs[0],
      hasLongHair: hash(id, 7006) < 0.5,
    }
  );
}
