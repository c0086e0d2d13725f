interface Grid {
  /** How many members stand in each row as drawn, headings left out. */
  readonly rows: readonly number[];
  /** Rows that fit on the screen. */
  readonly pageRows: number;
  readonly isRightToLeft: boolean;
}

/**
 * Where a key moves the focus in a grid whose rows need not be equally long.
 *
 * @returns The index to go to, kept inside the grid; null for keys that are not the grid's.
 */
export function gridTarget(key: string, index: number, { rows, pageRows, isRightToLeft }: Grid): number | null {
  const count = rows.reduce((sum, length) => sum + length, 0);
  const forward = isRightToLeft ? -1 : 1;
  const clamp = (target: number) => Math.min(count - 1, Math.max(0, target));
  switch (key) {
    case 'ArrowRight':
      return clamp(index + forward);
    case 'ArrowLeft':
      return clamp(index - forward);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'ArrowDown':
      return inRow(rows, index, 1) ?? index;
    case 'ArrowUp':
      return inRow(rows, index, -1) ?? index;
    // A page goes as far as there is something.
    case 'PageDown':
      return inRow(rows, index, pageRows) ?? count - 1;
    case 'PageUp':
      return inRow(rows, index, -pageRows) ?? inRow(rows, index, -rowOf(rows, index).row) ?? 0;
    default:
      return null;
  }
}

function rowOf(rows: readonly number[], index: number): { row: number; start: number } {
  let start = 0;
  for (const [row, length] of rows.entries()) {
    if (index < start + length) return { row, start };
    start += length;
  }
  return { row: rows.length - 1, start };
}

/** The same column some rows further, or the last of a shorter row; null outside. */
function inRow(rows: readonly number[], index: number, further: number): number | null {
  const { row, start } = rowOf(rows, index);
  const target = row + further;
  const length = rows[target];
  if (length === undefined) return null;
  const between = rows.slice(Math.min(row, target), Math.max(row, target)).reduce((sum, one) => sum + one, 0);
  const first = further > 0 ? start + between : start - between;
  return first + Math.min(index - start, length - 1);
}
