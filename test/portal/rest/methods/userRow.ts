import type { Call, Person } from '#test/portal/rest/types.ts';
import { dayOf, isoDate, midnight } from '#test/portal/rest/world/serverTime.ts';

/** Fields that the scope `user_brief` withholds (portal-contract 4.1). */
const NOT_BRIEF = ['EMAIL', 'PERSONAL_MOBILE', 'PERSONAL_PHONE', 'WORK_PHONE', 'PERSONAL_WWW'] as const;
const REGISTERED = '2024-01-15';

/** Whether this token sees e-mail and phones: any user scope above `user_brief`. */
export function seesContacts(call: Call): boolean {
  return call.caller.scopes.has('user') || call.caller.scopes.has('user_basic');
}

/**
 * A person as user.* tell: ids as text, empty fields often missing, dates of another kind than in im.*
 * (portal-contract 4.1).
 * @param where user.get and user.search spoil two dates into `{}`; user.current writes one, without a zone
 */
export function userRow(call: Call, person: Person, where: 'current' | 'list'): Record<string, unknown> {
  const { world } = call;
  const last = world.lastActivity(person);
  const row = {
    ID: String(person.id),
    ACTIVE: person.active,
    NAME: person.firstName,
    LAST_NAME: person.lastName,
    EMAIL: person.email,
    LAST_LOGIN: last === null ? '' : isoDate(last, world.serverOffset),
    DATE_REGISTER: isoDate(midnight(REGISTERED, world.serverOffset), world.serverOffset),
    ...filled({ TIME_ZONE: person.timeZone }),
    IS_ONLINE: world.isOnline(person) ? 'Y' : 'N',
    ...(where === 'list'
      ? { TIMESTAMP_X: {}, LAST_ACTIVITY_DATE: {} }
      : { LAST_ACTIVITY_DATE: plainDate(last, world.serverOffset) }),
    PERSONAL_GENDER: person.gender,
    PERSONAL_BIRTHDAY: birthday(call, person),
    ...filled({
      PERSONAL_PHOTO: person.photo === '' ? '' : `${call.origin}${person.photo}`,
      PERSONAL_WWW: person.website,
      PERSONAL_MOBILE: person.phones.personal_mobile,
      PERSONAL_PHONE: person.phones.personal_phone,
      WORK_PHONE: person.phones.work_phone,
    }),
    WORK_POSITION: person.position,
    UF_EMPLOYMENT_DATE: '',
    UF_DEPARTMENT: person.departments,
    ...filled({ UF_PHONE_INNER: person.phones.inner_phone }),
    ...(where === 'list' ? { USER_TYPE: person.kind === 'employee' ? 'employee' : 'extranet' } : {}),
  };
  return seesContacts(call) ? row : withoutContacts(row);
}

/** Names of the fields, less those that the scope withholds. */
export function withoutContacts(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const withheld: readonly string[] = NOT_BRIEF;
  return Object.fromEntries(Object.entries(row).filter(([name]) => !withheld.includes(name)));
}

function filled(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  );
}

function birthday({ world }: Call, person: Person): string {
  return person.birthday === '' ? '' : isoDate(midnight(person.birthday, world.serverOffset), world.serverOffset);
}

/** `2024-07-23 08:08:50`: the server's time, and no word of its zone. */
function plainDate(at: number | null, offset: number): string {
  return at === null ? '' : `${dayOf(at, offset)} ${isoDate(at, offset).slice(11, 19)}`;
}
