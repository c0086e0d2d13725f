/**
 * A number in [0, 1) that depends only on its parts: the same seed gives the same world,
 * however lazily and in whatever order it is made.
 */
export function hash(...parts: readonly number[]): number {
  let state = 0x811c9dc5;
  for (const part of parts) {
    state = Math.imul(state ^ (part | 0), 0x01000193);
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    state ^= state >>> 13;
  }
  state = Math.imul(state ^ (state >>> 16), 0x297a2d39);
  return ((state ^ (state >>> 15)) >>> 0) / 4294967296;
}

/** One of the values, chosen by the parts. The list must not be empty. */
export function pick<Value>(values: readonly Value[], ...parts: readonly number[]): Value {
  const value = values[Math.floor(hash(...parts) * values.length)];
  if (value === undefined) throw new RangeError('nothing to pick from');
  return value;
}
