import * as v from 'valibot';
import { PortalError } from '#portal/PortalError.ts';

/**
 * Turns what a method answered into a shape of ours.
 *
 * @throws PortalError `unexpected`, naming the method and the path of the first field that is wrong.
 */
export function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  method: string,
): v.InferOutput<Schema> {
  const outcome = v.safeParse(schema, value, { abortEarly: true });
  if (outcome.success) return outcome.output;
  const field = v.getDotPath(outcome.issues[0]) ?? '';
  throw new PortalError('unexpected', { code: 'WRONG_SHAPE', method, field });
}

/** Rows that fit; one bad row costs that row, not the list. A list that is no list at all still throws. */
export function parseRows<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  method: string,
): v.InferOutput<Schema>[] {
  // PHP sends a list with gaps, or keyed by id, as an object (portal-contract 0.3).
  const rows = parse(v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())]), value, method);
  return Object.values(rows).flatMap((row) => {
    const outcome = v.safeParse(schema, row);
    return outcome.success ? [outcome.output] : [];
  });
}
