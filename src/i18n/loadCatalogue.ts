import type { AnyCatalogue } from './Catalogue.ts';
import type { LanguageCode } from './languages.ts';
import type { PackedCatalogue } from './unpack.ts';

/** One line a language; each is a file of its own in the build, fetched when it is needed. */
const catalogues: Partial<Record<LanguageCode, () => Promise<AnyCatalogue | PackedCatalogue>>> = {
  ar: async () => (await import('./catalogues/ar.ts')).ar,
  br: async () => (await import('./catalogues/br.ts')).br,
  de: async () => (await import('./catalogues/de.ts')).de,
  fr: async () => (await import('./catalogues/fr.ts')).fr,
  hi: async () => (await import('./catalogues/hi.ts')).hi,
  id: async () => (await import('./catalogues/id.ts')).id,
  in: async () => (await import('./catalogues/hi.ts')).hi,
  it: async () => (await import('./catalogues/it.ts')).it,
  ja: async () => (await import('./catalogues/ja.ts')).ja,
  kz: async () => (await import('./catalogues/kz.ts')).kz,
  la: async () => (await import('./catalogues/la.ts')).la,
  ms: async () => (await import('./catalogues/ms.ts')).ms,
  pl: async () => (await import('./catalogues/pl.ts')).pl,
  ru: async () => (await import('./catalogues/ru.ts')).ru,
  sc: async () => (await import('./catalogues/sc.ts')).sc,
  tc: async () => (await import('./catalogues/tc.ts')).tc,
  th: async () => (await import('./catalogues/th.ts')).th,
  tr: async () => (await import('./catalogues/tr.ts')).tr,
  ua: async () => (await import('./catalogues/ua.ts')).ua,
  vn: async () => (await import('./catalogues/vn.ts')).vn,
};

/** The languages with texts of their own. */
export function hasCatalogue(code: LanguageCode): boolean {
  return code === 'en' || catalogues[code] !== undefined;
}

/**
 * The texts of a language; null where there are none, or where the file did not come: the app is then in English
 * rather than blank. English itself needs no loading.
 */
export async function loadCatalogue(code: LanguageCode): Promise<AnyCatalogue | PackedCatalogue | null> {
  try {
    return (await catalogues[code]?.()) ?? null;
  } catch {
    return null;
  }
}
