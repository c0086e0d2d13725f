/**
 * What the SDK uses of qs: parameters of a command inside a batch, in PHP's bracket syntax. `test/unit/src/qs.test.ts`
 * holds it against the real one; deploy/slimSdk.ts puts this in its place.
 */
export function stringify(values: object): string {
  return pairs(values, '').join('&');
}

function pairs(values: object, prefix: string): string[] {
  return Object.entries(values).flatMap(([name, value]: [string, unknown]) => {
    const path = prefix === '' ? name : `${prefix}[${name}]`;
    if (value === undefined) return [];
    if (typeof value === 'object' && value !== null) return pairs(value, path);
    return [`${encode(path)}=${value === null ? '' : encode(`${value as string | number | boolean}`)}`];
  });
}

/** RFC 3986. Half a surrogate pair, which no address can hold, becomes the sign for it. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
