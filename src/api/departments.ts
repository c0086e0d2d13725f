import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Portal } from '#portal/Portal.ts';
import { parseRows } from './parse.ts';
import { id, name } from './wire.ts';

export interface Department {
  readonly id: number;
  readonly name: string;
  /** Person at the head, or null. */
  readonly head: number | null;
}

/** The portal cuts an answer at this many without a word (portal-contract 4.4, trap 53). */
const LIMIT = 50;

/** A row of `im.department.get` (portal-contract 4.4). */
export const departmentSchema = v.pipe(
  v.object({ id, name, manager_user_id: v.fallback(v.nullable(id), null) }),
  v.transform(({ manager_user_id, ...rest }): Department => ({ ...rest, head: manager_user_id })),
);

/**
 * Departments by id. Guests from outside may not ask: the query then fails with `denied`, and whoever shows
 * names goes without them.
 */
export function departmentsQuery(portal: Portal, departmentIds: readonly number[]) {
  const wanted = [...new Set(departmentIds)].toSorted((a, b) => a - b);
  return queryOptions({
    // One text and not a list: hundreds of ids would be written out at each render.
    queryKey: ['departments', wanted.join(' ')],
    queryFn: async ({ client }) => {
      // What earlier questions brought: more people bring few new departments.
      const earlier = client.getQueriesData<ReadonlyMap<number, Department>>({ queryKey: ['departments'] });
      const known = new Map(earlier.flatMap(([, departments]) => Array.from(departments ?? [])));
      const unknown = wanted.filter((departmentId) => !known.has(departmentId));
      const chunks = await Promise.all(chunksOf(unknown).map((chunk) => readChunk(portal, chunk)));
      return new Map([...known, ...chunks.flat().map((department) => [department.id, department] as const)]);
    },
    structuralSharing: false,
    enabled: wanted.length > 0,
    staleTime: 3_600_000,
    placeholderData: (previous) => previous,
  });
}

async function readChunk(portal: Portal, chunk: [number, ...number[]]): Promise<Department[]> {
  const { result } = await portal.read('im.department.get', { ID: chunk });
  return parseRows(departmentSchema, result, 'im.department.get');
}

function chunksOf(all: readonly number[]): [number, ...number[]][] {
  const [first, ...rest] = all.slice(0, LIMIT);
  return first === undefined ? [] : [[first, ...rest], ...chunksOf(all.slice(LIMIT))];
}
