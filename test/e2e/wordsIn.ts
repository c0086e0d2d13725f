import type { AnyCatalogue, MessageId } from '#i18n/Catalogue.ts';
import { en } from '#i18n/catalogues/en.ts';
import { enLater } from '#i18n/catalogues/enLater.ts';
import { createI18n } from '#i18n/createI18n.ts';
import { laterI18n } from '#i18n/LaterI18n.ts';
import { createTranslate, type Translate } from '#i18n/translate.ts';
import { pseudoCatalogue } from '#test/pseudo/pseudoText.ts';

/**
 * The app's words in a language, by which a test finds its controls there.
 *
 * @param language Bitrix24's code, or a pseudo-language's (`xa`, `xb`).
 */
export async function wordsIn(language: string): Promise<Translate<MessageId>> {
  if (language === 'xa') return pseudo('ltr');
  if (language === 'xb') return pseudo('rtl');
  return laterI18n(await createI18n(language)).t;
}

function pseudo(direction: 'ltr' | 'rtl'): Translate<MessageId> {
  // It has the entries of the English one.
  const catalogue = pseudoCatalogue({ ...en, ...enLater }, direction === 'rtl') as AnyCatalogue;
  return createTranslate(catalogue, { lang: 'en', locale: 'el', direction });
}
