import { phpEntries, phpInt, phpText } from '#test/portal/rest/phpArray.ts';
import type { Params } from '#test/portal/rest/types.ts';

/** `Y` and nothing else switches an option of im.* on. */
export function isYes(params: Params, name: string): boolean {
  return params[name] === 'Y';
}

/** `LIMIT`: at most `max`; what is no positive number is as if it were not given (portal-contract 3.3, 3.8). */
export function limitOf(params: Params, usual: number, max: number): number {
  const limit = phpInt(params['LIMIT']);
  return limit <= 0 ? usual : Math.min(limit, max);
}

/** `start` beats `OFFSET` wherever both exist (portal-contract 0.2). */
export function offsetOf(params: Params): number {
  return Math.max(0, phpInt(params['START'] ?? params['start'] ?? params['OFFSET']));
}

/**
 * Ids from a list, a PHP array that arrived as an object, or JSON text such as `"[4,5]"`: positive, each once.
 * `undefined` where it is none of these (portal-contract 1.2: `INVALID_FORMAT`).
 */
export function idsOf(value: unknown): number[] | undefined {
  const list = typeof value === 'string' ? parseJson(value) : value;
  if (typeof list !== 'object' || list === null) return undefined;
  const ids = phpEntries(list).map(([, id]) => phpInt(id));
  return [...new Set(ids)].filter((id) => id > 0);
}

/** A date such as im.* methods take, in ms; an invalid one counts as not given. */
export function dateOf(value: unknown): number | undefined {
  const at = Date.parse(phpText(value));
  return Number.isNaN(at) ? undefined : at;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
