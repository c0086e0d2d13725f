import type { Command, Part, Portal } from '#portal/Portal.ts';
import { coalesce } from '#portal/coalesce.ts';
import { apiPortal } from './apiPortal.ts';

/** One chat, as little of a portal as `im.dialog.users.list` needs (portal-contract 3.8). */
export interface Crowd {
  /** Ids of the members. */
  members: Set<number>;
  /** Members whom the caller may not see: filtered after the page was cut, so pages come short. */
  readonly hidden: ReadonlySet<number>;
  /** Old boxes ignore `LAST_ID` and answer by offset, with a total. */
  readonly isOld: boolean;
  /** Joins and leaves between two requests. */
  readonly afterRequest: (members: Set<number>) => void;
}

/** A portal that knows one crowd, and how many requests it has answered. */
export function crowdPortal(crowd: Crowd): { readonly portal: Portal; readonly requests: () => number } {
  let requests = 0;

  async function batch<Key extends string>(
    commands: Readonly<Record<Key, Command>>,
  ): Promise<Readonly<Record<Key, Part>>> {
    requests += 1;
    const results: Record<string, unknown[]> = {};
    const parts = Object.entries<Command>(commands).map(([key, [, params = {}]]): [string, Part] => {
      const answer = list(crowd, { ...params, LAST_ID: resolve(params['LAST_ID'], results) });
      results[key] = answer.result;
      return [key, { ok: true, answer }];
    });
    crowd.afterRequest(crowd.members);
    // The same keys come out that went in.
    return Object.fromEntries(parts) as Record<Key, Part>;
  }

  return { portal: { ...apiPortal().portal, batch, read: coalesce(batch) }, requests: () => requests };
}

function list({ members, hidden, isOld }: Crowd, params: Readonly<Record<string, unknown>>) {
  const limit = Number(params['LIMIT']);
  const all = [...members].toSorted((a, b) => a - b);
  const isKeyset = params['LAST_ID'] !== undefined && !isOld;
  const offset = Number(params['OFFSET'] ?? 0);
  const page = isKeyset
    ? all.filter((id) => id > Number(params['LAST_ID'])).slice(0, limit)
    : all.slice(offset, offset + limit);
  const result = page.filter((id) => !hidden.has(id)).map((id) => ({ id, name: `Person ${id}` }));
  return { result, total: isKeyset ? 0 : all.length };
}

/** `$result[p0][199][id]`; one that leads nowhere is an empty text, which counts as 0. */
function resolve(value: unknown, results: Readonly<Record<string, unknown[]>>): unknown {
  const [, key = '', index = ''] = /^\$result\[(\w+)\]\[(\d+)\]\[id\]$/.exec(String(value)) ?? [];
  return key === '' ? value : (Reflect.get(Object(results[key]?.[Number(index)]), 'id') ?? '');
}
