import * as v from 'valibot';
import type { Portal } from '#portal/Portal.ts';
import { parse, parseRows } from './parse.ts';
import type { Phones, User } from './User.ts';
import { flag, id, ids, instant, name, text, webAddress } from './wire.ts';

const PHONES = { mobile: 'personal_mobile', work: 'work_phone', inner: 'inner_phone', personal: 'personal_phone' };

// `false`, an object with some keys, or missing (portal-contract, trap 11).
const phones = v.optional(
  v.pipe(
    v.fallback(v.record(v.string(), v.unknown()), {}),
    v.transform((wire): Phones => {
      const known = Object.entries(PHONES).map(([key, wireKey]) => [key, wire[wireKey]] as const);
      return Object.fromEntries(known.filter(([, value]) => typeof value === 'string' && value !== ''));
    }),
  ),
  {},
);

/** The user object of im.* methods (portal-contract 1.3). Only the id must be there; old boxes lack much. */
const wireUser = v.object({
  id,
  name,
  first_name: name,
  last_name: name,
  work_position: name,
  color: v.fallback(v.pipe(v.string(), v.hexColor()), '#5e5f5e'),
  avatar: text,
  gender: v.fallback(v.picklist(['M', 'F']), 'M'),
  birthday: v.fallback(v.pipe(v.string(), v.regex(/^\d\d-\d\d$/)), ''),
  active: v.fallback(v.optional(v.boolean(), true), true),
  extranet: flag,
  bot: flag,
  connector: flag,
  type: text,
  last_activity_date: instant,
  absent: instant,
  departments: ids,
  phones,
  email: text,
  website: text,
});

/** @param origin The portal's, for photos that come with a path only. */
export function userSchema(origin: string) {
  return v.pipe(
    wireUser,
    v.transform((wire): User => ({
      id: wire.id,
      // The one field that nobody can do without; its parts may still be there.
      name: wire.name || `${wire.first_name} ${wire.last_name}`.trim(),
      firstName: wire.first_name,
      lastName: wire.last_name,
      position: wire.work_position,
      color: wire.color,
      avatar: photo(wire.avatar, origin),
      gender: wire.gender,
      birthday: wire.birthday,
      kind: kindOf(wire),
      active: wire.active,
      lastActivity: wire.last_activity_date,
      absentUntil: wire.absent,
      departments: wire.departments,
      phones: wire.phones,
      email: wire.email,
      website: website(wire.website),
    })),
  );
}

export function parseUser(portal: Portal, value: unknown, method: string): User {
  return parse(userSchema(portal.origin), value, method);
}

/** `null` rows stand for people who do not exist (portal-contract 1.2); they are left out. */
export function parseUsers(portal: Portal, value: unknown, method: string): User[] {
  return parseRows(userSchema(portal.origin), value, method);
}

function kindOf({ type, bot, connector, extranet }: v.InferOutput<typeof wireUser>): User['kind'] {
  if (bot || type === 'bot') return 'bot';
  if (connector || type === 'guest') return 'guest';
  if (type === 'collaber') return 'collaber';
  return extranet || type === 'extranet' ? 'extranet' : 'employee';
}

// `blank.gif` is the portal's picture of nobody (portal-contract 2.5).
function photo(address: string, origin: string): string {
  return address === '' || address.endsWith('/js/im/images/blank.gif') ? '' : webAddress(address, origin);
}

// People write "example.com"; a scheme that is there must be the web's.
function website(address: string): string {
  if (address === '') return '';
  return webAddress(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`);
}
