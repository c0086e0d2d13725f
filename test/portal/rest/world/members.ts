import type { Members } from '#test/portal/rest/types.ts';

/** Members of an ordinary chat, by joining. */
export function listMembers(ids: Iterable<number>): Members {
  const joined = new Set(ids);
  return {
    get size() {
      return joined.size;
    },
    has: (id) => joined.has(id),
    byJoining: (offset, limit) => [...joined].slice(offset, offset + limit),
    byId: (after, limit) =>
      [...joined]
        .filter((id) => id > after)
        .toSorted((a, b) => a - b)
        .slice(0, limit),
    all: () => joined.values(),
    add: (id) => void joined.add(id),
    remove: (id) => void joined.delete(id),
  };
}

/**
 * Members of a huge chat: a few known people, then a range of ids, of which nothing is in memory
 * before somebody asks.
 * They joined in an order that is not that of their ids, as in a real portal.
 */
export function rangeMembers(known: Iterable<number>, first: number, count: number): Members {
  const head = new Set(known);
  const left = new Set<number>();
  // Any step without a common factor visits the whole range once.
  const step = stepFor(count);
  const inRange = (id: number) => id >= first && id < first + count;
  const has = (id: number) => head.has(id) || (inRange(id) && !left.has(id));

  // Made when first asked for, and again after a change.
  let joined: readonly number[] | undefined;
  const all = () => {
    if (joined) return joined;
    const range = Array.from({ length: count }, (_, index) => first + ((index * step) % count));
    joined = [...head, ...range.filter((id) => !left.has(id))];
    return joined;
  };
  function* ascending(after: number) {
    const others = [...head].filter((id) => id > after).toSorted((a, b) => a - b);
    yield* others.filter((id) => id < first);
    for (let id = Math.max(first, after + 1); id < first + count; id += 1) if (!left.has(id)) yield id;
    yield* others.filter((id) => id >= first + count);
  }
  return {
    get size() {
      return head.size + count - left.size;
    },
    has,
    byJoining: (offset, limit) => all().slice(offset, offset + limit),
    byId: (after, limit) => take(ascending(after), limit),
    all,
    add: (id) => {
      joined = undefined;
      if (inRange(id)) left.delete(id);
      else head.add(id);
    },
    remove: (id) => {
      joined = undefined;
      head.delete(id);
      if (inRange(id)) left.add(id);
    },
  };
}

function take(ids: Iterable<number>, limit: number): number[] {
  const taken: number[] = [];
  for (const id of ids) {
    if (taken.length >= limit) break;
    taken.push(id);
  }
  return taken;
}

function stepFor(count: number): number {
  let step = 7919;
  while (commonDivisor(step, count) > 1) step += 2;
  return step;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
