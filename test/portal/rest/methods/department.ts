import { phpInt, phpText } from '#test/portal/rest/phpArray.ts';
import type { Answer, Call, Department, Method, Params } from '#test/portal/rest/types.ts';
import { passes } from './userFilter.ts';

const PAGE = 50;
const FILTERS = ['ID', 'NAME', 'SORT', 'PARENT', 'UF_HEAD'] as const;

/** department.*: portal-contract 4.4. */
export const departmentMethods: Readonly<Record<string, Method>> = {
  'department.get': { scope: 'department', run: getDepartments },
};

/** Filters are upper case, `sort` and `order` lower: `SORT` is a column of its own. */
function getDepartments({ world, params }: Call): Answer {
  const filter = Object.fromEntries(
    FILTERS.flatMap((name) => (params[name] === undefined ? [] : [[name, params[name]]])),
  );
  const found = [...world.departments.values()]
    .map((department) => row(department))
    .filter((one) => passes(one, filter))
    .toSorted(ordering(phpText(params['sort']).toUpperCase(), phpText(params['order']).toUpperCase()));
  const start = Math.max(0, phpInt(params['START'] ?? params['start']));
  const rows = found.slice(start, start + PAGE);
  const next = start + rows.length;
  return { result: rows, total: found.length, ...(next < found.length ? { next } : {}) };
}

/** Ids are text, `SORT` is a number; the root has no `PARENT`, who has no head no `UF_HEAD`. */
function row({ id, name, sort, parent, head }: Department): Record<string, unknown> {
  return {
    ID: String(id),
    NAME: name,
    SORT: sort,
    ...(parent === null ? {} : { PARENT: String(parent) }),
    ...(head === null ? {} : { UF_HEAD: String(head) }),
  };
}

function ordering(column: string, order: string): (a: Params, b: Params) => number {
  const direction = order === 'DESC' ? -1 : 1;
  return (a, b) =>
    direction *
    (column === 'NAME'
      ? phpText(a['NAME']).localeCompare(phpText(b['NAME']), 'en')
      : phpInt(a[column]) - phpInt(b[column]) || phpInt(a['ID']) - phpInt(b['ID']));
}
