/** Where two readings of the same reply part, as `path: what`. */
export type Difference = string;

interface Options {
  /** Paths (`[]` for any row, `*` for any key) whose type may vary, with the types that occur (portal-contract). */
  readonly varying: Readonly<Record<string, readonly string[]>>;
  /** Paths that only one of the two has, with good reason. */
  readonly optional: ReadonlySet<string>;
}

/**
 * Compares what a portal answers with what the documentation prints: the same keys, the same types. Values differ,
 * and rows are compared by their first.
 */
export function differences(sample: unknown, answer: unknown, options: Options, path = ''): Difference[] {
  const allowed = options.varying[path];
  const [expected, actual] = [typeOf(sample), typeOf(answer)];
  if (allowed) return allowed.includes(actual) ? [] : [`${path}: ${actual}, not ${allowed.join(' or ')}`];
  if (expected !== actual) return [`${path || 'result'}: ${actual}, not ${expected}`];
  if (Array.isArray(sample) && Array.isArray(answer)) {
    if (sample.length === 0) return [];
    if (answer.length === 0) return [`${path || 'result'}: no rows to compare`];
    return differences(sample[0], answer[0], options, `${path}[]`);
  }
  if (!isRecord(sample) || !isRecord(answer)) return [];
  return [...new Set([...Object.keys(sample), ...Object.keys(answer)])].flatMap((key) => {
    const inner = path === '' ? key : `${path}.${key}`;
    if (options.optional.has(inner)) return [];
    if (!(key in answer)) return [`${inner}: missing`];
    if (!(key in sample)) return [`${inner}: not in the documentation`];
    return differences(sample[key], answer[key], options, inner);
  });
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
