export const FILTERS = ['online', 'leave', 'managers', 'guests', 'bots'] as const;
export type FilterName = (typeof FILTERS)[number];

export const SORTS = ['presence', 'name', 'lastSeen', 'role'] as const;
export type SortBy = (typeof SORTS)[number];

export const GROUPS = ['none', 'role', 'department'] as const;
export type GroupBy = (typeof GROUPS)[number];

/** How a viewer looks at a list of members: what the app keeps in its address. */
export interface ListView {
  readonly search: string;
  /** A person must pass all of them. */
  readonly filters: readonly FilterName[];
  readonly department: number | null;
  readonly sort: SortBy;
  readonly group: GroupBy;
}

/** Everybody, who can be reached first. */
export const PLAIN_VIEW: ListView = { search: '', filters: [], department: null, sort: 'presence', group: 'none' };

/** Whether it leaves anybody out on purpose, the search apart. */
export function isFiltering({ filters, department }: Pick<ListView, 'filters' | 'department'>): boolean {
  return filters.length > 0 || department !== null;
}

/** Whether it shows who manages the chat, which in a large one costs a request of its own. */
export function needsManagers({ filters, sort, group }: ListView): boolean {
  return filters.includes('managers') || sort === 'role' || group === 'role';
}
