/**
 * Where a key leads in an open menu (WAI-ARIA practices, "Menu").
 *
 * @param labels The texts of the items, top to bottom.
 * @param current Index of the focused item, -1 for none.
 * @returns The index to focus, or null for a key that does not move.
 */
export function menuTarget(key: string, labels: readonly string[], current: number): number | null {
  const count = labels.length;
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return current <= 0 ? count - 1 : current - 1;
    case 'Home':
    case 'PageUp':
      return 0;
    case 'End':
    case 'PageDown':
      return count - 1;
    default:
      return key.length === 1 ? startingWith(key, labels, current) : null;
  }
}

/** The next item, going round, whose text starts with the typed letter. */
function startingWith(letter: string, labels: readonly string[], current: number): number | null {
  const sought = letter.toLocaleLowerCase();
  for (let step = 1; step <= labels.length; step += 1) {
    const index = (current + step) % labels.length;
    if (labels[index]?.toLocaleLowerCase().startsWith(sought)) return index;
  }
  return null;
}
