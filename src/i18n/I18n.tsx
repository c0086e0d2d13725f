import { createContext, use, useLayoutEffect, type ReactNode } from 'react';
import { englishI18n, type I18n } from './createI18n.ts';

const Context = createContext<I18n>(englishI18n());

interface I18nProviderProps {
  /** From `createI18n`, loaded before the first render: nobody sees the language change. */
  i18n: I18n;
  children: ReactNode;
}

/** Gives the language to the parts below and tells the page its `lang` and `dir`. */
export function I18nProvider({ i18n, children }: I18nProviderProps) {
  const { lang, direction } = i18n;

  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = direction;
  }, [lang, direction]);

  return <Context value={i18n}>{children}</Context>;
}

/** The texts and formats of the portal's language; English outside a provider. */
export function useI18n(): I18n {
  return use(Context);
}
