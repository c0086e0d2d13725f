import * as v from 'valibot';
import type { Portal } from '#portal/Portal.ts';
import { parse, parseRows } from './parse.ts';
import type { Phones, User } from './User.ts';
import { colorOf, id, idsOf, instantOf, nameOf, textOf, webAddress } from './wire.ts';

const PHONES = {
  mobile: 'personal_mobile',
  work: 'work_phone',
  inner: 'inner_phone',
  personal: 'personal_phone',
} satisfies Record<keyof Phones, string>;

const KEYS = Object.keys(PHONES) as (keyof Phones)[];

/** The user object of im.* methods (portal-contract 1.3). Only the id must be there; old boxes lack much. */
const wireUser = v.looseObject({ id });

type WireUser = v.InferOutput<typeof wireUser>;

/** @param origin The portal's, for photos that come with a path only. */
export function userSchema(origin: string) {
  return v.pipe(
    wireUser,
    v.transform((wire): User => {
      const firstName = nameOf(wire['first_name']);
      const lastName = nameOf(wire['last_name']);
      return {
        id: wire.id,
        // The one field that nobody can do without; its parts may still be there.
        name: nameOf(wire['name']) || `${firstName} ${lastName}`.trim(),
        firstName,
        lastName,
        position: nameOf(wire['work_position']),
        color: colorOf(wire['color']),
        avatar: photo(textOf(wire['avatar']), origin),
        gender: wire['gender'] === 'F' ? 'F' : 'M',
        birthday: birthdayOf(wire['birthday']),
        kind: kindOf(wire),
        active: wire['active'] !== false,
        lastActivity: instantOf(wire['last_activity_date']),
        absentUntil: instantOf(wire['absent']),
        departments: idsOf(wire['departments']),
        phones: phonesOf(wire['phones']),
        email: textOf(wire['email']),
        website: website(textOf(wire['website'])),
      };
    }),
  );
}

export function parseUser(portal: Portal, value: unknown, method: string): User {
  return parse(userSchema(portal.origin), value, method);
}

/** `null` rows stand for people who do not exist (portal-contract 1.2); they are left out. */
export function parseUsers(portal: Portal, value: unknown, method: string): User[] {
  return parseRows(userSchema(portal.origin), value, method);
}

function kindOf(wire: WireUser): User['kind'] {
  const type = wire['type'];
  if (wire['bot'] === true || type === 'bot') return 'bot';
  if (wire['connector'] === true || type === 'guest') return 'guest';
  if (type === 'collaber') return 'collaber';
  return wire['extranet'] === true || type === 'extranet' ? 'extranet' : 'employee';
}

/** `DD-MM`. */
function birthdayOf(value: unknown): string {
  return typeof value === 'string' && /^\d\d-\d\d$/.test(value) ? value : '';
}

// `false`, an object with some keys, or missing (portal-contract, trap 11).
function phonesOf(value: unknown): Phones {
  const phones: { -readonly [Key in keyof Phones]: Phones[Key] } = {};
  if (typeof value !== 'object' || value === null) return phones;
  for (const key of KEYS) {
    const phone: unknown = Reflect.get(value, PHONES[key]);
    if (typeof phone === 'string' && phone !== '') phones[key] = phone;
  }
  return phones;
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
