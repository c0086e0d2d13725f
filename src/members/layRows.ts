import type { User } from '#api/User.ts';
import type { Group } from './memberGroups.ts';

/** What is drawn in one row: a heading over its group, or as many cards as there are columns. */
export type Row =
  | { readonly kind: 'heading'; readonly title: string; readonly count: number }
  | {
      readonly kind: 'cards';
      readonly users: readonly User[];
      /** Index of the first among all members. */
      readonly first: number;
      /** Of the group it stands in. */
      readonly title: string;
    };

/** Lays people out in rows, each group from a row of its own. */
export function layRows(groups: readonly Group[], columns: number): readonly Row[] {
  const rows: Row[] = [];
  let first = 0;
  for (const { title, users } of groups) {
    if (title !== '') rows.push({ kind: 'heading', title, count: users.length });
    for (let from = 0; from < users.length; from += columns) {
      rows.push({ kind: 'cards', users: users.slice(from, from + columns), first: first + from, title });
    }
    first += users.length;
  }
  return rows;
}

/** The row in which the member of this index stands, by halving. -1 where there is none. */
export function rowAt(rows: readonly Row[], index: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startOf(rows, middle) <= index) low = middle;
    else high = middle - 1;
  }
  return rows[low]?.kind === 'cards' ? low : -1;
}

/** A heading begins where the row under it does, and loses to it. */
function startOf(rows: readonly Row[], at: number): number {
  const row = rows[at];
  if (row?.kind === 'cards') return row.first;
  const below = rows[at + 1];
  return below?.kind === 'cards' ? below.first : Number.POSITIVE_INFINITY;
}
