import type { Plugin } from 'vite';

const NAME = 'virtual:pseudo-language/';

/**
 * Two more languages for the app in the emulated portal: `xa`, accented and longer, and `xb`, the same from right to
 * left. For finding words that were never translated and places that are too small for a translation.
 *
 * Given to Vite by whoever serves the app to the emulated portal, so that no build for real portals holds a byte of it.
 * Tags are those of Windows' pseudo-locales, which no browser asks for by itself; dates and numbers are Greek and
 * Hebrew, as Intl has no pseudo-language and neither can be taken for English.
 */
export function pseudoLanguages(): Plugin {
  return {
    name: 'pseudo-languages',
    resolveId: (id) => (id.startsWith(NAME) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${NAME}`)) return undefined;
      return `
        import { en } from '/src/i18n/catalogues/en.ts';
        import { enLater } from '/src/i18n/catalogues/enLater.ts';
        import { pseudoCatalogue } from '/test/pseudo/pseudoText.ts';
        export const catalogue = pseudoCatalogue({ ...en, ...enLater }, ${id.endsWith('xb')});`;
    },
    transform: {
      order: 'pre',
      filter: { id: /\/src\/i18n\/(?:languages|loadCatalogue)\.ts$/ },
      handler: (code, id) => ({ code: code + (id.endsWith('languages.ts') ? TABLE : LOADERS), map: null }),
    },
  };
}

const TABLE = `
Object.assign(languages, {
  xa: { lang: 'qps-ploc', locale: 'el', direction: 'ltr' },
  xb: { lang: 'qps-plocm', locale: 'he', direction: 'rtl' },
});
languageCodes.push('xa', 'xb');
`;

const LOADERS = `
catalogues.xa = async () => (await import('${NAME}xa')).catalogue;
catalogues.xb = async () => (await import('${NAME}xb')).catalogue;
`;
