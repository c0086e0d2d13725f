import { nextTask } from '#api/nextTask.ts';

/** Items sorted, or merged, before the interface gets its turn. About 6 ms of comparing names. */
const SLICE = 4000;

/** Runs that the browser sorts itself. */
const RUN = 512;

/**
 * A stable merge sort that never keeps the page from answering: thirty thousand names are 300 ms of comparing.
 *
 * @param isCancelled Asked at each pause.
 * @returns null when cancelled.
 */
export async function sortInSlices<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  isCancelled: () => boolean,
): Promise<readonly Item[] | null> {
  let budget = SLICE;
  async function pause(spent: number): Promise<boolean> {
    budget -= spent;
    if (budget > 0) return false;
    budget = SLICE;
    await nextTask();
    return isCancelled();
  }

  let runs: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).toSorted(compare));
    // oxlint-disable-next-line no-await-in-loop -- pausing between slices is the point
    if (await pause(RUN * 4)) return null;
  }
  while (runs.length > 1) {
    const merged: (readonly Item[])[] = [];
    for (let index = 0; index < runs.length; index += 2) {
      const [left = [], right = []] = [runs[index], runs[index + 1]];
      // oxlint-disable-next-line no-await-in-loop -- pausing between slices is the point
      const both = await merge(left, right, compare, pause);
      if (!both) return null;
      merged.push(both);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (a: Item, b: Item) => number,
  pause: (spent: number) => Promise<boolean>,
): Promise<readonly Item[] | null> {
  const merged: Item[] = [];
  let [a, b] = [0, 0];
  while (a < left.length || b < right.length) {
    const [one, other] = [left[a], right[b]];
    if (
      b >= right.length ||
      (a < left.length && one !== undefined && other !== undefined && compare(one, other) <= 0)
    ) {
      if (one !== undefined) merged.push(one);
      a += 1;
    } else {
      if (other !== undefined) merged.push(other);
      b += 1;
    }
    // oxlint-disable-next-line no-await-in-loop -- pausing between slices is the point
    if (merged.length % 1000 === 0 && (await pause(1000))) return null;
  }
  return merged;
}
