export interface Language {
  /** For the page's `lang` and for plural rules. */
  readonly lang: string;
  /** For dates, numbers and sorting. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

function language(lang: string, locale = lang): Language {
  return { lang, locale, direction: lang === 'ar' ? 'rtl' : 'ltr' };
}

/**
 * Bitrix24's interface languages by its own codes, several of which mean something else in BCP 47: `la` is Spanish,
 * `in` Hindi, `kz` Kazakh, `ua` Ukrainian (portal-contract 11.1).
 *
 * Where Intl would differ from the portal page around us, the portal wins: Latin digits in Arabic and the Gregorian
 * calendar in Thai. English portals are everywhere in the world: "3 March", "14:05".
 */
const languages = {
  en: language('en', 'en-GB'),
  de: language('de'),
  la: language('es'),
  fr: language('fr'),
  it: language('it'),
  br: language('pt-BR'),
  pl: language('pl'),
  ru: language('ru'),
  ua: language('uk'),
  kz: language('kk'),
  tr: language('tr'),
  ar: language('ar', 'ar-u-nu-latn'),
  in: language('hi'),
  hi: language('hi'),
  id: language('id'),
  ms: language('ms'),
  th: language('th', 'th-u-ca-gregory'),
  vn: language('vi'),
  ja: language('ja'),
  sc: language('zh-CN'),
  tc: language('zh-TW'),
} as const satisfies Record<string, Language>;

export type LanguageCode = keyof typeof languages;

/** Every code that Bitrix24 may send and that we know. */
// Object.keys forgets the names of keys; `languages` is a literal and holds no others.
export const languageCodes = Object.keys(languages) as readonly LanguageCode[];

/** @param code What the portal calls `LANG`. Unknown ones (old portals: `by`, `eu`, `cn`) are answered in English. */
export function languageCode(code: string): LanguageCode {
  const known = code.toLowerCase();
  return languageCodes.find((candidate) => candidate === known) ?? 'en';
}

export function languageOf(code: LanguageCode): Language {
  return languages[code];
}
