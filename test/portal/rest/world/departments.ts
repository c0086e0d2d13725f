import type { Department } from '#test/portal/rest/types.ts';

const TREE: readonly (readonly [id: number, name: string, parent: number | null, head: number | null])[] = [
  [1, 'Northwind Works', null, 1],
  [3, 'Sales', 1, 12],
  [4, 'Key accounts', 3, 18],
  [5, 'Marketing', 1, 14],
  [7, 'Engineering', 1, 8],
  [8, 'Front end', 7, 5],
  [9, 'Platform', 7, 16],
  // Nobody heads it: `manager_user_id` is 0, `UF_HEAD` is missing.
  [10, 'Quality', 7, null],
  [11, 'Finance', 1, 20],
  [12, 'People & Culture', 1, 11],
  // Headed by somebody who has left.
  [13, 'Support', 1, 82],
  [14, 'Design', 5, 7],
  [15, 'Юридический отдел', 1, 21],
  [16, 'R&D <Labs> "Nord"', 7, 22],
];

const CITIES = ['Aarhus', 'Bursa', 'Córdoba', 'Đà Nẵng', 'Essen', 'Fès', 'Gdańsk', 'Haifa', 'Izmir', 'Jaipur'] as const;

/** First of the sixty small ones, more than im.department.get returns at once (portal-contract 4.4). */
export const FIRST_SMALL_DEPARTMENT = 200;
export const SMALL_DEPARTMENTS = 60;

/** The company's structure: a tree to look at, and enough small offices to meet the cut at 50. */
export function makeDepartments(): Map<number, Department> {
  const departments = new Map<number, Department>();
  for (const [id, name, parent, head] of TREE) departments.set(id, { id, name, parent, head, sort: 500 });
  for (let index = 0; index < SMALL_DEPARTMENTS; index += 1) {
    const id = FIRST_SMALL_DEPARTMENT + index;
    const city = CITIES[index % CITIES.length] ?? '';
    const name = `Office ${city} ${Math.floor(index / CITIES.length) + 1}`;
    departments.set(id, { id, name, parent: 3, head: index % 3 === 0 ? 100 + index : null, sort: 600 + index });
  }
  return departments;
}
