import * as v from 'valibot';

// Fields that nobody depends on are read by plain functions, which take whatever a portal sends: two hundred people of
// twenty fields are read in the frame that shows them, and a schema for each field took most of its time.

/** '' where the portal has none: `null`, missing, or of another type. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export const text = lenient(textOf);

/** Ids are numbers in im.*, text in user.* and in options (portal-contract, trap 14). */
export const id = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))]),
  // Larger ones would be one another's neighbours.
  v.safeInteger(),
  v.minValue(1),
);

/** `false`, '' and `null` stand for "none"; dates are instants with the server's offset. Milliseconds or null. */
export function instantOf(value: unknown): number | null {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

export const instant = lenient(instantOf);

/** Ids of a list that PHP may have turned into an object or left empty. */
export function idsOf(value: unknown): readonly number[] {
  const values: unknown[] = Object.values(typeof value === 'object' && value !== null ? value : {});
  // `NaN` is no number either.
  return values.filter((entry): entry is number => typeof entry === 'number' && !Number.isNaN(entry));
}

export const ids = lenient(idsOf);

/** `#rrggbb` and its like; a grey where it is none. */
export function colorOf(value: unknown): string {
  return typeof value === 'string' && v.HEX_COLOR_REGEX.test(value) ? value : '#5e5f5e';
}

export const color = lenient(colorOf);

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Names as people wrote them: older portals escape them (portal-contract, trap 52). Never HTML afterwards. */
export function nameOf(value: unknown): string {
  return textOf(value).replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

export const name = lenient(nameOf);

/** A web address that may be shown as a link or a picture, or ''. Only http and https get through. */
export function webAddress(value: string, base?: string): string {
  try {
    const url = new URL(value, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : '';
  } catch {
    return '';
  }
}

/** A field of an object whose other fields are checked: read whatever it is, and where it is missing. */
function lenient<Value>(read: (value: unknown) => Value) {
  return v.optional(v.pipe(v.unknown(), v.transform(read)), null);
}
