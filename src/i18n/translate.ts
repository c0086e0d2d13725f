import type { AnyCatalogue, FirstId, MessageId, ParamsOf, PluralId } from './Catalogue.ts';
import type { Language } from './languages.ts';

type Values<Id extends MessageId> = {
  readonly [Name in ParamsOf<Id>]: Id extends PluralId
    ? Name extends 'count'
      ? number
      : string | number
    : string | number;
};

/** Nothing for a text without parameters, else an object with exactly the names it mentions. */
type ValuesArgument<Id extends MessageId> = [ParamsOf<Id>] extends [never] ? [] : [values: Values<Id>];

/** Text by name. The compiler knows every name and what each needs; numbers are written as the language does. */
export type Translate<Known extends MessageId = FirstId> = <Id extends Known>(
  id: Id,
  ...values: ValuesArgument<Id>
) => string;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * Keeps a foreign name from turning the words around it: Unicode's "first strong isolate", which needs no markup and
 * so works in accessible names too. Left out where nothing can turn.
 */
function isolate(value: string, direction: Language['direction']): string {
  return direction === 'rtl' || rightToLeft.test(value) ? `\u2068${value}\u2069` : value;
}

/** @param catalogue The texts of `language`, or English ones where there are none: then pass English for both. */
export function createTranslate<Known extends MessageId>(
  catalogue: Pick<AnyCatalogue, Known>,
  { lang, locale, direction }: Language,
): Translate<Known> {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(lang);

  return (id, ...[values]) => {
    const entry = catalogue[id];
    // The types above let exactly the right names through; inside, any name is looked up.
    const given: Readonly<Record<string, string | number>> = values ?? {};
    const text = typeof entry === 'string' ? entry : (entry[plurals.select(Number(given['count']))] ?? entry.other);
    return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = given[name];
      if (value === undefined) return placeholder;
      return typeof value === 'number' ? numbers.format(value) : isolate(value, direction);
    });
  };
}
