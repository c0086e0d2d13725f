import { isRecord } from './phpArray.ts';

/**
 * Puts a number where the last person of each list (or id-keyed map) has a name. Shows whether a reader
 * of the portal checks what it gets, and whether it says where.
 */
export function wrongTypes(value: unknown): unknown {
  if (Array.isArray(value)) {
    const last = value.findLastIndex(isPerson);
    return value.map((item: unknown, index) => (index === last ? spoil(item) : wrongTypes(item)));
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  const last = entries.findLastIndex(([, item]) => isPerson(item));
  return Object.fromEntries(
    entries.map(([key, item], index) => [key, index === last ? spoil(item) : wrongTypes(item)]),
  );
}

function isPerson(value: unknown): boolean {
  return isRecord(value) && ('first_name' in value || 'LAST_NAME' in value);
}

function spoil(value: unknown): unknown {
  return isRecord(value) ? { ...value, ['name' in value ? 'name' : 'NAME']: 42 } : value;
}
