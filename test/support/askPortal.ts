import type { Answer, BoxProfile, Method, Params, World } from '#test/portal/rest/types.ts';
import { departmentMethods } from '#test/portal/rest/methods/department.ts';
import { imDepartmentMethods } from '#test/portal/rest/methods/imDepartment.ts';
import { imDialogMethods } from '#test/portal/rest/methods/imDialog.ts';
import { imRecentMethods } from '#test/portal/rest/methods/imRecent.ts';
import { imSearchMethods } from '#test/portal/rest/methods/imSearch.ts';
import { imUserMethods } from '#test/portal/rest/methods/imUser.ts';
import { userMethods } from '#test/portal/rest/methods/user.ts';
import { createWorld } from '#test/portal/rest/world/createWorld.ts';

const METHODS: Readonly<Record<string, Method>> = {
  ...departmentMethods,
  ...imDepartmentMethods,
  ...imDialogMethods,
  ...imRecentMethods,
  ...imSearchMethods,
  ...imUserMethods,
  ...userMethods,
};

/** Tuesday noon, in the middle of a month without surprises. */
export const NOON = Date.parse('2026-03-10T12:00:00+01:00');

interface Asking {
  world?: World;
  /** Id of the caller; 1 is the administrator, 5 an employee, 90 a partner. */
  as?: number;
  box?: BoxProfile['kind'];
  scopes?: readonly string[];
}

/** The portal's methods with no envelope, no limits and no token around them. */
export function askPortal({
  world = createWorld({ now: NOON }),
  as = 5,
  box = 'cloud',
  scopes = ['user'],
}: Asking = {}) {
  const person = world.person(as);
  if (!person) throw new RangeError(`nobody has the id ${as}`);
  return (method: string, params: Params = {}): Answer => {
    const found = METHODS[method];
    if (!found) throw new RangeError(`no method ${method}`);
    return found.run({
      world,
      params,
      caller: { person, scopes: new Set(scopes), kind: 'app' },
      origin: 'https://portal.example',
      profile: { kind: box },
    });
  };
}

/** A list of rows out of an answer. The rows are as the portal made them, so tests may look into any key. */
export function rowsOf({ result }: Answer): Record<string, unknown>[] {
  if (!Array.isArray(result)) throw new TypeError('the answer is no list');
  return result as Record<string, unknown>[]; // Rows of the emulation are always objects.
}

/** An object out of an answer. */
export function recordOf({ result }: Answer): Record<string, unknown> {
  if (typeof result !== 'object' || result === null || Array.isArray(result)) throw new TypeError('no object');
  return result as Record<string, unknown>; // Just checked.
}
