import { appMethods } from '#test/portal/rest/methods/app.ts';
import { departmentMethods } from '#test/portal/rest/methods/department.ts';
import { imDepartmentMethods } from '#test/portal/rest/methods/imDepartment.ts';
import { imDialogMethods } from '#test/portal/rest/methods/imDialog.ts';
import { imRecentMethods } from '#test/portal/rest/methods/imRecent.ts';
import { imSearchMethods } from '#test/portal/rest/methods/imSearch.ts';
import { imUserMethods } from '#test/portal/rest/methods/imUser.ts';
import { optionMethods } from '#test/portal/rest/methods/option.ts';
import { placementMethods } from '#test/portal/rest/methods/placement.ts';
import { systemMethods } from '#test/portal/rest/methods/system.ts';
import { userMethods } from '#test/portal/rest/methods/user.ts';
import { parseFault } from './faults.ts';
import type { PortalState } from './state.ts';
import type { Method } from './types.ts';

/** Every REST method of the portal, by its lower-case name. Any other name is 404. */
export function createRegistry(state: PortalState): Readonly<Record<string, Method>> {
  const registry: Readonly<Record<string, Method>> = {
    // Its commands are dispatched one by one; this entry only makes the name known.
    batch: { scope: null, run: () => ({ result: [] }) },
    // What `methods` and `method.get` tell of must be what a call would find.
    ...systemMethods(() => Object.fromEntries(Object.entries(registry).filter(([name]) => !isMissing(state, name)))),
    ...appMethods(state),
    ...optionMethods(state),
    ...placementMethods(state),
    ...userMethods,
    ...departmentMethods,
    ...imUserMethods,
    ...imDialogMethods,
    ...imRecentMethods,
    ...imSearchMethods,
    ...imDepartmentMethods,
  };
  return registry;
}

function isMissing({ settings }: PortalState, name: string): boolean {
  return settings.faults.map(parseFault).some((fault) => fault?.name === 'method-missing' && fault.method === name);
}
