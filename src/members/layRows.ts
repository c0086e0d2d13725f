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

/** Rows of a list, each made when it is asked for: of ten thousand, some twenty are on screen. */
export interface Rows {
  readonly columns: number;
  readonly length: number;
  /** Undefined past the ends. */
  readonly at: (row: number) => Row | undefined;
  /** The row in which the member of this index stands; -1 where there is none. */
  readonly rowOf: (index: number) => number;
  /** How many members stand in them. */
  readonly count: number;
  /** The index of a member among all; -1 for nobody. */
  readonly indexOf: (userId: number | undefined) => number;
  readonly userAt: (index: number) => User | undefined;
}

/** Where a group begins. */
interface Place {
  readonly group: Group;
  /** Its first row, which is the heading where it has one. */
  readonly row: number;
  /** Its first row of cards. */
  readonly cards: number;
  /** Its first member among all. */
  readonly first: number;
}

/** Lays people out in rows, each group from a row of its own. */
export function layRows(groups: readonly Group[], columns: number): Rows {
  const places: Place[] = [];
  let length = 0;
  let count = 0;
  for (const group of groups) {
    const cards = group.title === '' ? length : length + 1;
    places.push({ group, row: length, cards, first: count });
    length = cards + Math.ceil(group.users.length / columns);
    count += group.users.length;
  }

  // A row that is asked for again is the same one: whoever draws it sees that nothing has changed.
  const made = new Map<number, Row>();

  function at(wanted: number): Row | undefined {
    const known = made.get(wanted);
    if (known) return known;
    const place = wanted < 0 || wanted >= length ? undefined : lastFrom(places, ({ row: from }) => from <= wanted);
    if (!place) return undefined;
    const { title, users } = place.group;
    const from = (wanted - place.cards) * columns;
    const row: Row =
      from < 0
        ? { kind: 'heading', title, count: users.length }
        : { kind: 'cards', users: users.slice(from, from + columns), first: place.first + from, title };
    made.set(wanted, row);
    return row;
  }

  const placeOf = (index: number) =>
    index < 0 || index >= count ? undefined : lastFrom(places, ({ first: from }) => from <= index);

  return {
    columns,
    length,
    at,
    count,
    rowOf: (index) => {
      const place = placeOf(index);
      return place ? place.cards + Math.floor((index - place.first) / columns) : -1;
    },
    indexOf: (userId) => {
      // Nobody is looked for more often than somebody.
      if (userId === undefined) return -1;
      for (const { group, first: from } of places) {
        const index = group.users.findIndex(({ id }) => id === userId);
        if (index >= 0) return from + index;
      }
      return -1;
    },
    userAt: (index) => {
      const place = placeOf(index);
      return place?.group.users[index - place.first];
    },
  };
}

/** By halving: the last place of those that begin before what is looked for. */
function lastFrom(places: readonly Place[], isBefore: (place: Place) => boolean): Place | undefined {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const place = places[middle];
    if (place && isBefore(place)) low = middle;
    else high = middle - 1;
  }
  return places[low];
}
