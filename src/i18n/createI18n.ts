import type { AnyCatalogue, FirstId } from './Catalogue.ts';
import { en } from './catalogues/en.ts';
import { createFormat, type Format } from './format.ts';
import { languageCode, languageOf, type LanguageCode } from './languages.ts';
import { loadCatalogue } from './loadCatalogue.ts';
import { createTranslate, type Translate } from './translate.ts';
import { type PackedCatalogue, unpack } from './unpack.ts';

/** One language, ready for use. */
export interface I18n {
  readonly t: Translate;
  /** All its texts, for `LaterI18n.ts`; null for English. */
  readonly catalogue: AnyCatalogue | PackedCatalogue | null;
  readonly format: Format;
  /** Bitrix24's code of the language in use, which is `en` where there are no texts for the one asked for. */
  readonly code: LanguageCode;
  /** BCP 47. */
  readonly lang: string;
  /** BCP 47 for Intl, with the extensions that `languages.ts` explains. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

// They are its keys and no others.
const firstIds = Object.keys(en) as readonly FirstId[];

function i18nOf(code: LanguageCode, catalogue: I18n['catalogue'], timeZone?: string): I18n {
  const language = languageOf(code);
  return {
    t: createTranslate(catalogue ? unpack(catalogue, firstIds) : en, language),
    catalogue,
    format: createFormat(language.locale, timeZone),
    code,
    ...language,
  };
}

/** English needs no loading: for the screens before the portal has told its language, and for tests. */
export function englishI18n(timeZone?: string): I18n {
  return i18nOf('en', null, timeZone);
}

/**
 * Texts and formats for the portal's language. Never rejects: without texts all of it is English, dates included, as
 * half a language helps nobody.
 *
 * @param portalCode What the portal calls `LANG`.
 * @param timeZone IANA name, for tests; the browser's where not given.
 */
export async function createI18n(portalCode: string, timeZone?: string): Promise<I18n> {
  const code = languageCode(portalCode);
  const catalogue = await loadCatalogue(code);
  return catalogue ? i18nOf(code, catalogue, timeZone) : englishI18n(timeZone);
}
