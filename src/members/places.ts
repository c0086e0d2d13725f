/** Places in a list as a bit each: two sets of thirty thousand are compared in a thousand steps. */
export type Places = Uint32Array<ArrayBuffer>;

/** None of a list's places yet. */
export function placesFor(count: number): Places {
  return new Uint32Array(Math.ceil(count / 32));
}

export function everyPlace(count: number): Places {
  const places = placesFor(count).fill(~0);
  const rest = count % 32;
  if (rest > 0) places[places.length - 1] = (1 << rest) - 1;
  return places;
}

export function addPlace(places: Places, place: number): void {
  const row = place >> 5;
  places[row] = (places[row] ?? 0) | (1 << (place & 31));
}

/** All of one list's places that are set in the other. */
export function addPlaces(places: Places, others: Places): void {
  for (let row = 0; row < places.length; row += 1) places[row] = (places[row] ?? 0) | (others[row] ?? 0);
}

/** Of one list's places, those alone that are set in the other, too. */
export function keepPlaces(places: Places, others: Places): void {
  for (let row = 0; row < places.length; row += 1) places[row] = (places[row] ?? 0) & (others[row] ?? 0);
}

export function hasPlace(places: Places, place: number): boolean {
  return ((places[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

/** Does something with each set place, in order. */
export function eachPlace(places: Places, act: (place: number) => void): void {
  for (let row = 0; row < places.length; row += 1) {
    // The lowest bit is taken away until none is left.
    for (let bits = places[row] ?? 0; bits !== 0; bits &= bits - 1) act(row * 32 + 31 - Math.clz32(bits & -bits));
  }
}

/** How many are set. */
export function countPlaces(places: Places): number {
  let count = 0;
  eachPlace(places, () => {
    count += 1;
  });
  return count;
}
