/** The middle of them; of an even number, between the middle two. `NaN` of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return below === undefined || above === undefined ? Number.NaN : (below + above) / 2;
}

/** `312 (298–401)`: median, least and most, in milliseconds; with a decimal where a tenth matters. */
export function spread(values: readonly number[]): string {
  if (values.length === 0) return '–';
  const digits = median(values) < 100 ? 1 : 0;
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)].map((value) =>
    value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  return `${middle} (${least}–${most})`;
}

/**
 * How many times as long one way took as another, run by run: what the machine did meanwhile bears on both runs of a
 * pair alike. The median of the quotients.
 */
export function quotient(values: readonly number[], others: readonly number[]): number {
  return median(values.map((value, index) => value / (others[index] ?? Number.NaN)));
}
