import { isRecord, phpInt, phpText, upperCaseNames } from '#test/portal/rest/phpArray.ts';
import type { Answer, Call, Method, Params, Person } from '#test/portal/rest/types.ts';
import { isOutsider, sharesGroup } from './imAccess.ts';
import { USER_FIELDS } from './userFields.ts';
import { passes } from './userFilter.ts';
import { seesContacts, userRow, withoutContacts } from './userRow.ts';

const PAGE = 50;
const COST_OF_ROW = 0.001;
/** Parameters of user.get that are no filter. */
const CONTROLS: ReadonlySet<string> = new Set([
  'SORT',
  'ORDER',
  'START',
  'FILTER',
  'ADMIN_MODE',
  'IMAGE_RESIZE',
  'SELECT',
]);
const SEARCHED = ['NAME', 'LAST_NAME', 'WORK_POSITION'] as const;

/** user.*, profile: portal-contract 4.1, 4.3. */
export const userMethods: Readonly<Record<string, Method>> = {
  'user.current': { scope: 'user', run: (call) => ({ result: userRow(call, call.caller.person, 'current') }) },
  'user.get': { scope: 'user', run: getUsers },
  'user.search': { scope: 'user', run: searchUsers },
  'user.fields': {
    scope: 'user',
    run: (call) => ({ result: seesContacts(call) ? USER_FIELDS : withoutContacts(USER_FIELDS) }),
  },
  // Undocumented, but in the list of methods: who counts as online (portal-contract 2.6).
  'user.online': {
    scope: 'user',
    run: ({ world }) => ({ result: world.people.filter((one) => world.isOnline(one)).map(({ id }) => String(id)) }),
  },
  profile: { scope: null, run: (call) => ({ result: profile(call) }) },
  'user.admin': { scope: null, run: ({ caller }) => ({ result: caller.person.isAdmin }) },
};

function profile({ caller: { person }, origin }: Call): unknown {
  if (!person.active) return [];
  return {
    ID: String(person.id),
    ADMIN: person.isAdmin,
    NAME: person.firstName,
    LAST_NAME: person.lastName,
    PERSONAL_GENDER: person.gender,
    TIME_ZONE: person.timeZone,
    ...(person.photo === '' ? {} : { PERSONAL_PHOTO: `${origin}${person.photo}` }),
  };
}

function getUsers(call: Call): Answer {
  const params = upperCaseNames(call.params);
  const topLevel = Object.fromEntries(Object.entries(params).filter(([name]) => !CONTROLS.has(name)));
  // A FILTER replaces whatever stands beside it.
  const filter = isRecord(params['FILTER']) ? params['FILTER'] : topLevel;
  return page(call, params, peopleFor(call, filter), filter);
}

/** Active people only, by a phrase or by single fields, each as the beginning of a word or a part of the text. */
function searchUsers(call: Call): Answer {
  const params = upperCaseNames(call.params);
  const source = isRecord(params['FILTER']) ? upperCaseNames(params['FILTER']) : params;
  const phrase = phpText(source['FIND']).toLowerCase();
  const department = phpText(source['UF_DEPARTMENT_NAME']).toLowerCase();
  const fields = SEARCHED.filter((name) => phpText(source[name]) !== '').map((name) => [`%${name}`, source[name]]);
  const nameOf = (id: number) => call.world.departments.get(id)?.name.toLowerCase() ?? '';
  const isAsked = phrase !== '' || department !== '';
  const crowd = call.world.crowd(
    (text, of) => isAsked && text.toLowerCase().includes(phrase) && nameOf(of.department).includes(department),
  );
  const everybody = [...peopleFor(call, {}), ...crowd.filter((person) => isVisible(call, person))];
  const people = everybody.filter(({ active, firstName, lastName, position, departments }) => {
    const text = `${firstName} ${lastName} ${position}`.toLowerCase();
    const names = departments.map(nameOf);
    return active && text.includes(phrase) && names.concat('').some((name) => name.includes(department));
  });
  return page(call, params, people, Object.fromEntries(fields));
}

/**
 * Whom user.* know: no bots, e-mail users, connectors and the like (portal-contract 4.1). Somebody of the
 * thousands of chat22 answers when asked for by id or e-mail.
 */
function peopleFor(call: Call, filter: Params): Person[] {
  const asked = upperCaseNames(filter)['ID'];
  const ids = (Array.isArray(asked) ? asked : [asked]).map((id) => phpInt(id));
  const email = phpText(upperCaseNames(filter)['%EMAIL']).toLowerCase();
  const crowd = call.world.crowd((_text, of) => email !== '' && of.email.includes(email));
  const people = new Set([...call.world.people, ...ids.flatMap((id) => call.world.person(id) ?? []), ...crowd]);
  return [...people].filter((person) => isVisible(call, person));
}

function isVisible({ caller, world }: Call, person: Person): boolean {
  if (person.id === caller.person.id) return true;
  const isEmployee = person.kind === 'employee' && person.departments.length > 0;
  if (!isEmployee && !isOutsider(person)) return false;
  if (isEmployee && !isOutsider(caller.person)) return true;
  return sharesGroup(world, caller.person.id, person.id);
}

function page(call: Call, params: Params, people: readonly Person[], filter: Params): Answer {
  const found = people
    .map((person) => userRow(call, person, 'list'))
    .filter((row) => passes(row, filter))
    .toSorted(ordering(params));
  const start = phpInt(params['START']);
  const rows = found.slice(Math.max(0, start), Math.max(0, start) + PAGE);
  const answer = { result: rows, cost: rows.length * COST_OF_ROW };
  // -1 asks not to count.
  if (start < 0) return answer;
  const next = start + rows.length;
  return { ...answer, total: found.length, ...(next < found.length ? { next } : {}) };
}

function ordering(params: Params): (a: Params, b: Params) => number {
  const column = phpText(params['SORT']).toUpperCase() || 'ID';
  const direction = phpText(params['ORDER']).toUpperCase() === 'DESC' ? -1 : 1;
  return (a, b) => {
    const order =
      column === 'ID' ? phpInt(a['ID']) - phpInt(b['ID']) : phpText(a[column]).localeCompare(phpText(b[column]), 'en');
    return direction * order;
  };
}
