import type { MessageId } from './Catalogue.ts';
import { en } from './catalogues/en.ts';
import { enLater } from './catalogues/enLater.ts';
import type { I18n } from './createI18n.ts';
import type { Format } from './format.ts';
import { useI18n } from './I18n.tsx';
import { languageOf } from './languages.ts';
import { createLaterFormat, type LaterFormat } from './laterFormat.ts';
import { createTranslate, type Translate } from './translate.ts';
import { unpack } from './unpack.ts';

/** One language with all its texts: whoever asks for it brings the English ones that the first cards do without. */
export interface LaterI18n extends Omit<I18n, 't'> {
  readonly t: Translate<MessageId>;
  readonly format: Format & LaterFormat;
}

const english = { ...en, ...enLater };

/** The names of all texts, in the order in which languages are packed. */
// They are its keys and no others.
export const messageIds = Object.keys(english) as readonly MessageId[];

const made = new WeakMap<I18n, LaterI18n>();

export function laterI18n(i18n: I18n): LaterI18n {
  const known = made.get(i18n);
  if (known) return known;
  const { catalogue, code, locale } = i18n;
  const texts = catalogue ? unpack(catalogue, messageIds) : english;
  const format = { ...i18n.format, ...createLaterFormat(locale) };
  const all = { ...i18n, format, t: createTranslate(texts, languageOf(code)) };
  made.set(i18n, all);
  return all;
}

export function useLaterI18n(): LaterI18n {
  return laterI18n(useI18n());
}
