interface Grid {
  readonly count: number;
  /** As drawn now. */
  readonly columns: number;
  /** Rows that fit on the screen. */
  readonly pageRows: number;
  readonly isRightToLeft: boolean;
}

/**
 * Where a key moves the focus in a grid.
 *
 * @returns The index to go to, kept inside the grid; null for keys that are not the grid's.
 */
export function gridTarget(key: string, index: number, grid: Grid): number | null {
  const { count, columns, pageRows, isRightToLeft } = grid;
  const forward = isRightToLeft ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: forward,
    ArrowLeft: -forward,
    ArrowDown: columns,
    ArrowUp: -columns,
    PageDown: columns * pageRows,
    PageUp: -columns * pageRows,
    Home: -index,
    End: count - 1 - index,
  };
  const step = steps[key];
  if (step === undefined) return null;
  const target = index + step;
  if (target >= 0 && target < count) return target;
  // A row further would be outside: one key stays in its column, a page goes as far as there is something.
  if (key === 'PageUp') return index % columns;
  if (key === 'PageDown') return count - 1;
  // From the last full row down to a last row that is shorter.
  if (key === 'ArrowDown' && Math.floor(index / columns) < Math.floor((count - 1) / columns)) return count - 1;
  return index;
}
