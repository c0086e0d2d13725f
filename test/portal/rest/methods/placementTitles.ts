import { isRecord, phpEntries, phpText } from '#test/portal/rest/phpArray.ts';
import { APPLICATION } from '#test/portal/rest/state.ts';

type LangAll = Readonly<Record<string, Readonly<Record<string, string>>>>;

const PORTAL_LANGUAGE = 'en';

/**
 * Titles by language: `LANG_ALL`, else `TITLE`, `DESCRIPTION`, `GROUP_NAME` in the portal's own language, else the
 * application's name (portal-contract 7.3).
 */
export function langAllOf(params: Readonly<Record<string, unknown>>): LangAll {
  const languages = phpEntries(params['LANG_ALL']);
  if (languages.length > 0) return Object.fromEntries(languages.map(([code, texts]) => [code, textsOf(texts)]));
  const own = textsOf(params);
  const isEmpty = Object.values(own).every((text) => text === '');
  return { [PORTAL_LANGUAGE]: isEmpty ? { ...own, TITLE: APPLICATION.name } : own };
}

/** What the portal shows: by the interface's language, else its own, else the first there is. */
export function titleOf(langAll: LangAll, language: string): { title: string; description: string } {
  const texts = langAll[language] ?? langAll[PORTAL_LANGUAGE] ?? Object.values(langAll)[0];
  return { title: texts?.['TITLE'] ?? '', description: texts?.['DESCRIPTION'] ?? '' };
}

function textsOf(value: unknown): Record<string, string> {
  const texts = isRecord(value) ? value : {};
  return Object.fromEntries(['TITLE', 'DESCRIPTION', 'GROUP_NAME'].map((name) => [name, phpText(texts[name]).trim()]));
}
