/**
 * A PHP array as `json_encode` writes it: a list when its keys are 0..n-1 in order, else an object.
 * An empty one is `[]`, whatever it was meant to be (portal-contract 0.3).
 */
export function phpArray(entries: Iterable<readonly [string, unknown]>): unknown[] | Record<string, unknown> {
  const pairs = [...entries];
  return pairs.every(([key], index) => key === String(index))
    ? pairs.map(([, value]) => value)
    : Object.fromEntries(pairs);
}

/** A record as PHP would send it: `[]` when empty. */
export function phpMap(record: Readonly<Record<string, unknown>>): unknown {
  return phpArray(Object.entries(record));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys and values of a PHP array that arrived as a JSON list or object; nothing for anything else. */
export function phpEntries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** PHP's `(string)` for values that a form or JSON can carry. */
export function phpText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value === true ? '1' : '';
}

/** PHP's `(int)`: leading digits count, anything else is 0. */
export function phpInt(value: unknown): number {
  const number = typeof value === 'number' ? value : Number.parseInt(phpText(value), 10);
  return Number.isFinite(number) ? Math.trunc(number) : 0;
}

/** PHP's truth: '', '0', 0, null, false and empty arrays are false; the text 'false' is true. */
export function phpTrue(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Boolean(value) && value !== '0';
}

/** Upper-cases the names of the top level, as im.*, placement.* and a few others do (portal-contract 0.2). */
export function upperCaseNames(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name.toUpperCase(), value]));
}
