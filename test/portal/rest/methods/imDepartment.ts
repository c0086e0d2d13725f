import { phpArray } from '#test/portal/rest/phpArray.ts';
import {
  type Answer,
  type Call,
  type Department,
  type Method,
  type Person,
  RestError,
} from '#test/portal/rest/types.ts';
import { isOutsider } from './imAccess.ts';
import { idsOf, isYes, limitOf, offsetOf } from './imParams.ts';
import { COST_OF_PERSON } from './imUser.ts';
import { userObject } from './userObject.ts';

/** The server cuts here and offers no paging. */
const MOST_DEPARTMENTS = 50;

/** im.department.*: portal-contract 4.4. */
export const imDepartmentMethods: Readonly<Record<string, Method>> = {
  'im.department.get': { scope: 'im', run: (call) => departments(intranet(call)) },
  'im.department.managers.get': { scope: 'im', run: (call) => peopleOf(intranet(call), managers) },
  'im.department.employees.get': { scope: 'im', run: (call) => peopleOf(intranet(call), employees) },
  'im.department.colleagues.list': { scope: 'im', run: (call) => colleagues(intranet(call)) },
};

/** Partners, guests and bots are turned away. */
function intranet(call: Call): Call {
  const { person } = call.caller;
  if (isOutsider(person) || person.kind !== 'employee') {
    throw new RestError(403, 'ACCESS_ERROR', 'Only intranet users have access to this method.');
  }
  return call;
}

function departments(call: Call): Answer {
  const ids = idsOf(call.params['ID']);
  if (!ids || ids.length === 0) throw wrongFormat();
  const found = ids.flatMap((id) => call.world.departments.get(id) ?? []).slice(0, MOST_DEPARTMENTS);
  const withHead = isYes(call.params, 'USER_DATA');
  return {
    result: found.map((department) => ({
      id: department.id,
      name: department.name,
      full_name: pathOf(call, department).join(' / '),
      manager_user_id: department.head ?? 0,
      ...(withHead ? { manager_user_data: headOf(call, department) } : {}),
    })),
    cost: found.length * COST_OF_PERSON,
  };
}

function peopleOf(call: Call, choose: (call: Call, department: Department) => Person[]): Answer {
  const asked = call.params['ID'];
  const ids = idsOf(asked);
  if (asked !== undefined && asked !== '' && !ids) throw wrongFormat();
  if (!ids || ids.length === 0) throw new RestError(400, 'ID_EMPTY', "Department ID can't be empty");
  const rows = ids.flatMap((id): [string, unknown[]][] => {
    const department = call.world.departments.get(id);
    const people = department ? choose(call, department) : [];
    return people.length === 0 ? [] : [[String(id), told(call, people)]];
  });
  return { result: phpArray(rows) };
}

/** Active people of the caller's departments and of those that the caller heads. */
function colleagues(call: Call): Answer {
  const { person: me } = call.caller;
  const mine = new Set(me.departments);
  for (const { id, head } of call.world.departments.values()) if (head === me.id) mine.add(id);
  const people = call.world.people.filter(
    ({ id, active, departments: theirs }) => active && id !== me.id && theirs.some((one) => mine.has(one)),
  );
  const offset = offsetOf(call.params);
  const page = people.slice(offset, offset + limitOf(call.params, 10, 50));
  const next = offset + page.length;
  return { result: told(call, page), total: people.length, ...(next < people.length ? { next } : {}) };
}

function managers(call: Call, { head }: Department): Person[] {
  const person = head === null ? undefined : call.world.person(head);
  return person?.active === true ? [person] : [];
}

function employees(call: Call, { id }: Department): Person[] {
  return call.world.people.filter(({ active, departments: theirs }) => active && theirs.includes(id));
}

function told(call: Call, people: readonly Person[]): unknown[] {
  const asObjects = isYes(call.params, 'USER_DATA');
  return people.map((person) => (asObjects ? userObject(call, person) : person.id));
}

function headOf(call: Call, { head }: Department): unknown {
  const person = head === null ? undefined : call.world.person(head);
  return person ? userObject(call, person) : [];
}

/** Names from the department up to the company: the child first. */
function pathOf(call: Call, { name, parent }: Department): string[] {
  const above = parent === null ? undefined : call.world.departments.get(parent);
  return [name, ...(above ? pathOf(call, above) : [])];
}

function wrongFormat(): RestError {
  return new RestError(400, 'INVALID_FORMAT', 'A wrong format for the ID field is passed');
}
