import * as v from 'valibot';

/** Text that may be `null`, missing or of another type where the portal has none. */
export const text = v.fallback(v.optional(v.string(), ''), '');

/** Ids are numbers in im.*, text in user.* and in options (portal-contract, trap 14). */
export const id = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))]),
  // Larger ones would be one another's neighbours.
  v.safeInteger(),
  v.minValue(1),
);

/** `false`, '' and `null` stand for "none"; dates are instants with the server's offset. Milliseconds or null. */
export const instant = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => {
      const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
      return Number.isNaN(at) ? null : at;
    }),
  ),
  false,
);

export const flag = v.fallback(v.optional(v.boolean(), false), false);

/** Ids of a list that PHP may have turned into an object or left empty. */
export const ids = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => Object.values(typeof value === 'object' && value !== null ? value : {})),
    v.transform((values) => values.filter((entry): entry is number => v.is(v.number(), entry))),
  ),
  [],
);

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Names as people wrote them: older portals escape them (portal-contract, trap 52). Never HTML afterwards. */
function decodeEntities(value: string): string {
  return value.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

export const name = v.optional(v.pipe(text, v.transform(decodeEntities)), '');

/** A web address that may be shown as a link or a picture, or ''. Only http and https get through. */
export function webAddress(value: string, base?: string): string {
  try {
    const url = new URL(value, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : '';
  } catch {
    return '';
  }
}
