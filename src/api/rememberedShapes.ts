import * as v from 'valibot';
import { DIALOG_KINDS, isDialogId } from './Dialog.ts';
import { PER_PAGE } from './memberPages.ts';
import { webAddress } from './wire.ts';

export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const personId = v.pipe(whole, v.minValue(1));
/** Milliseconds since 1970 that are a day of the calendar: beyond, no date can be drawn. */
const instant = v.pipe(
  v.number(),
  v.check((at) => Math.abs(at) <= 8.64e15),
);
const color = v.pipe(v.string(), v.regex(v.HEX_COLOR_REGEX));
const picture = v.pipe(
  v.string(),
  v.transform((address) => webAddress(address)),
);
/** Portals know of oddities that are no reason to remember nothing. */
const departments = v.pipe(
  v.array(v.number()),
  v.transform((ids) => ids.filter((id) => v.is(whole, id))),
  v.readonly(),
);

export const dialogId = v.pipe(v.string(), v.check(isDialogId));

/**
 * What may be left of a person in the browser: what a card shows. Whatever else a person has, contacts above all, does
 * not pass, neither on its way in nor on its way out.
 */
export const person = v.object({
  id: personId,
  name: v.string(),
  firstName: v.string(),
  lastName: v.string(),
  position: v.string(),
  color,
  avatar: picture,
  gender: v.picklist(['M', 'F']),
  kind: v.picklist(['employee', 'extranet', 'collaber', 'bot', 'guest']),
  active: v.boolean(),
  lastActivity: v.nullable(instant),
  absentUntil: v.nullable(instant),
  departments,
});

const chat = v.object({
  id: dialogId,
  title: v.string(),
  kind: v.picklist(DIALOG_KINDS),
  avatar: picture,
  color,
  memberCount: v.fallback(v.nullable(whole), null),
  owner: v.nullable(personId),
  isPinned: v.boolean(),
  partner: v.nullable(person),
});

/** When the portal last told it, by this client's clock. */
const at = whole;

const members = v.object({
  dialogId,
  at,
  total: whole,
  next: v.nullable(v.union([v.object({ after: whole }), v.object({ offset: whole })])),
  users: v.pipe(v.array(person), v.maxLength(PER_PAGE), v.readonly()),
});

/** All that is remembered, of one viewer on one portal. */
export const rememberedSchema = v.object({
  v: v.literal(1),
  portal: v.string(),
  viewer: personId,
  me: v.object({ at, person }),
  chats: v.nullable(v.object({ at, nextOffset: v.nullable(whole), dialogs: v.pipe(v.array(chat), v.readonly()) })),
  /** The chat seen last comes first. */
  members: v.array(members),
});

export type Remembered = v.InferOutput<typeof rememberedSchema>;
export type RememberedPerson = v.InferOutput<typeof person>;
