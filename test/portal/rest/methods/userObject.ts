import type { Call, Person } from '#test/portal/rest/types.ts';
import { absentUntil } from '#test/portal/rest/world/absence.ts';
import { isoDate } from '#test/portal/rest/world/serverTime.ts';
import { phonesOf } from './imPhones.ts';

export type UserObject = Record<string, unknown>;

const BLANK = '/bitrix/js/im/images/blank.gif';
/** Who lacks a name is called so. */
const NAMELESS = 'Guest';

/** Full name in the portal's format, as text and not as HTML. */
export function fullName(person: Person): string {
  return [person.firstName, person.lastName].filter(Boolean).join(' ') || NAMELESS;
}

/** A date as im.* sends it, `false` for none. */
export function dateOrFalse(call: Call, at: number | null): string | false {
  return at === null ? false : isoDate(at, call.world.serverOffset);
}

/**
 * A person as im.* methods tell about one: portal-contract 1.3, key by key.
 * @param where im.recent.* gives `avatar_hr` of people without a photo as a path, the others as a URL
 */
export function userObject(call: Call, person: Person, where: 'recent' | 'elsewhere' = 'elsewhere'): UserObject {
  const { world, profile, origin } = call;
  const avatar = avatarOf(call, person);
  return {
    ...whoIs(person, avatar),
    avatar_hr: avatar || (where === 'recent' ? BLANK : `${origin}${BLANK}`),
    birthday: birthdayOf(person),
    // Constant for everybody since the new messenger, whatever status a person has set.
    status: 'online',
    idle: false,
    last_activity_date: dateOrFalse(call, world.lastActivity(person)),
    mobile_last_date: false,
    desktop_last_date: false,
    absent: dateOrFalse(call, absentUntil(person, world.clock.now(), world.serverOffset)),
    departments: person.departments,
    phones: phonesOf(person, profile),
    ...(profile.kind === 'oldBox' ? {} : recentKeys(person)),
  };
}

/**
 * A person as im.search.user.list tells: fewer keys, the stored status and idle, and the activity date under the
 * name of the mobile one and the other way round (portal-contract 3.6).
 */
export function foundUser(call: Call, person: Person): UserObject {
  const { active: _, ...who } = whoIs(person, avatarOf(call, person));
  const phones = phonesOf(person, call.profile);
  return {
    ...who,
    birthday: birthdayOf(person) || false,
    status: person.status,
    idle: dateOrFalse(call, person.idleSince),
    last_activity_date: false,
    mobile_last_date: dateOrFalse(call, call.world.lastActivity(person)),
    absent: dateOrFalse(call, absentUntil(person, call.world.clock.now(), call.world.serverOffset)),
    departments: person.departments,
    ...(phones === false ? {} : { phones }),
  };
}

/** Absolute URL of the photo, '' without one. */
export function avatarOf(call: Call, person: Person): string {
  return person.photo === '' ? '' : `${call.origin}${person.photo}`;
}

function whoIs(person: Person, avatar: string): UserObject {
  const isBot = person.kind === 'bot';
  const missing = person.kind === 'employee' ? '' : null;
  return {
    id: person.id,
    active: person.active,
    name: fullName(person),
    first_name: person.firstName || missing,
    last_name: person.lastName || missing,
    work_position: person.position || missing,
    color: person.color,
    avatar,
    gender: person.gender === 'F' ? 'F' : 'M',
    // Everybody without a place in the company's structure, bots apart.
    extranet: person.departments.length === 0 && !isBot,
    network: person.kind === 'network',
    bot: isBot,
    connector: person.kind === 'connector',
    external_auth_id: person.externalAuthId || 'default',
  };
}

/** Keys that old self-hosted portals do not send (portal-contract 12). */
function recentKeys(person: Person): UserObject {
  return { bot_data: botData(person), type: typeOf(person), website: person.website, email: person.email };
}

function typeOf(person: Person): string {
  if (person.kind === 'bot' || person.kind === 'guest' || person.kind === 'collaber') return person.kind;
  return person.kind === 'employee' || person.kind === 'network' ? 'user' : 'extranet';
}

/** `1990-08-03` -> `03-08`: day first, no year. */
function birthdayOf({ birthday }: Person): string {
  const [, month, day] = birthday.split('-');
  return month && day ? `${day}-${month}` : '';
}

function botData(person: Person): UserObject | null {
  if (person.kind !== 'bot') return null;
  return {
    id: person.id,
    code: `bot_${person.id}`,
    type: 'bot',
    app_id: '',
    is_hidden: false,
    is_support_openline: false,
    openline: false,
    background_id: null,
    reactions_enabled: true,
  };
}
