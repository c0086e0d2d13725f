import type { Params } from './types.ts';

/** What a reference may point into: `$result[key][field]`, and the other four parts alike. */
export type BatchParts = Readonly<Record<'result' | 'error' | 'total' | 'next' | 'time', ReadonlyMap<string, unknown>>>;

/**
 * Replaces references in the values of a command, however deep (portal-contract 5). A path that leads
 * nowhere stops at its deepest existing part: alone it becomes that **whole part**, inside a longer text
 * the literal `$result[…]` stays. A reference reaches to the next white space, so that text glued
 * to it is swallowed.
 */
export function resolveReferences(params: Params, parts: BatchParts): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, resolve(value, parts)]));
}

function resolve(value: unknown, parts: BatchParts): unknown {
  if (typeof value === 'string') return resolveText(value, parts);
  if (Array.isArray(value)) return value.map((item: unknown) => resolve(item, parts));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, parts)]));
  }
  return value;
}

function resolveText(text: string, parts: BatchParts): unknown {
  let resolved = text;
  for (const match of text.matchAll(/\$(result|error|total|next|time)(\S*)/gi)) {
    const [whole, part = '', path = ''] = match;
    const keys = [...path.matchAll(/\[([^\]]+)\]/g)].map(([, key = '']) => key);
    if (keys.length === 0) continue;
    const found = follow(isPart(part) ? Object.fromEntries(parts[part]) : null, keys);
    if (whole === text) return found;
    if (typeof found === 'string' || typeof found === 'number')
      resolved = resolved.replaceAll(whole, () => String(found));
  }
  return resolved;
}

function follow(start: unknown, keys: readonly string[]): unknown {
  let here = start;
  for (const key of keys) {
    if (typeof here !== 'object' || here === null) break;
    const next: unknown = Object.hasOwn(here, key) ? Reflect.get(here, key) : null;
    if (next === null || next === undefined) break;
    here = next;
  }
  return here;
}

function isPart(text: string): text is keyof BatchParts {
  return ['result', 'error', 'total', 'next', 'time'].includes(text);
}
