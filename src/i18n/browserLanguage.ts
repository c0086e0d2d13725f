import { languageCodes, languageOf, type LanguageCode } from './languages.ts';

/**
 * Bitrix24's code for the first of the browser's languages that we know: for the screens that have no portal to ask.
 *
 * @param tags BCP 47, as in `navigator.languages`.
 */
export function browserLanguage(tags: readonly string[]): LanguageCode {
  const known = new Map(languageCodes.map((code) => [written(languageOf(code).lang), code]));
  return tags.map((tag) => known.get(written(tag))).find((code) => code !== undefined) ?? 'en';
}

/** Language and script: `zh-HK` is written as `zh-TW` is, and any Portuguese reader can read `pt-BR`. */
function written(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    // Some systems name their locale in other ways (`en-US@posix`).
    return '';
  }
}
