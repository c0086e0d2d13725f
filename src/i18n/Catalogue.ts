import type { en } from './catalogues/en.ts';
import type { enLater } from './catalogues/enLater.ts';

type English = typeof en & typeof enLater;

/** The name of a text. */
export type MessageId = keyof English;

/** Of one that may be among the first cards. All others are known to `LaterI18n.ts` alone. */
export type FirstId = keyof typeof en;

type PluralCategory = Intl.LDMLPluralRule;

/** `'Seen {ago}'` -> `'ago'` */
type ParamsIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamsIn<Rest> : never;
type TextsOf<Entry> = Entry extends string ? Entry : Entry[keyof Entry];

/** The names that the text needs values for. */
export type ParamsOf<Id extends MessageId> = ParamsIn<TextsOf<English[Id]>>;

/** Texts that depend on a number have one form for each of the language's CLDR plural categories. */
export type PluralId = { [Id in MessageId]: English[Id] extends string ? never : Id }[MessageId];

type Both<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** A text that mentions each of the names, in any order. */
type TextWith<Names> = [Names] extends [never]
  ? string
  : Both<Names extends string ? `${string}{${Names}}${string}` : never>;

/**
 * All texts in one language; English (`catalogues/en.ts`, `enLater.ts`) decides which there are and what they need.
 * `Category` lists the plural categories of the language, `other` always among them. Forms but `other` may leave the
 * number out ("no members", Arabic "two members").
 */
export type Catalogue<Category extends PluralCategory = 'other'> = {
  readonly [Id in MessageId]: English[Id] extends string
    ? TextWith<ParamsOf<Id>>
    : { readonly [Form in Category]: Form extends 'other' ? TextWith<ParamsOf<Id>> : string };
};

/** A catalogue of whatever language. */
export type AnyCatalogue = Readonly<Record<MessageId, string | PluralForms>>;

type PluralForms = { readonly other: string } & { readonly [Form in PluralCategory]?: string };
