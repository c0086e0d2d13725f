import { isRecord } from './phpArray.ts';

/**
 * Gives a field another type: of the last person of each list (or id-keyed map), or of the one person that an answer
 * is about. Shows whether a reader of the portal checks what it gets, and whether it says where.
 *
 * @param field As im.* methods write it; user.* methods have it in capitals.
 */
export function wrongTypes(value: unknown, field = 'name'): unknown {
  if (isPerson(value)) return spoil(value, field);
  if (Array.isArray(value)) {
    const last = value.findLastIndex(isPerson);
    return value.map((item: unknown, index) => inList(item, index === last, field));
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  const last = entries.findLastIndex(([, item]) => isPerson(item));
  return Object.fromEntries(entries.map(([key, item], index) => [key, inList(item, index === last, field)]));
}

function inList(item: unknown, isLast: boolean, field: string): unknown {
  return isLast || !isPerson(item) ? wrongTypes(item, field) : item;
}

function isPerson(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && ('first_name' in value || 'LAST_NAME' in value);
}

function spoil(person: Record<string, unknown>, field: string): Record<string, unknown> {
  const key = field in person ? field : field.toUpperCase();
  return { ...person, [key]: typeof person[key] === 'string' ? 42 : 'wrong' };
}
