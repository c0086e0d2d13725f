import type { Rows } from './layRows.ts';

interface Grid {
  readonly rows: Rows;
  /** Rows that fit on the screen. */
  readonly pageRows: number;
  readonly isRightToLeft: boolean;
}

/**
 * Where a key moves the focus in a grid whose rows need not be equally long. Headings are no place to be.
 *
 * @param index Where the focus is.
 * @returns The index to go to, kept inside the grid; null for keys that are not the grid's.
 */
export function gridTarget(key: string, index: number, { rows, pageRows, isRightToLeft }: Grid): number | null {
  const last = rows.count - 1;
  const forward = isRightToLeft ? -1 : 1;
  const clamp = (target: number) => Math.min(last, Math.max(0, target));
  switch (key) {
    case 'ArrowRight':
      return clamp(index + forward);
    case 'ArrowLeft':
      return clamp(index - forward);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowDown':
      return further(rows, index, 1) ?? index;
    case 'ArrowUp':
      return further(rows, index, -1) ?? index;
    // A page goes as far as there is something.
    case 'PageDown':
      return further(rows, index, pageRows) ?? last;
    case 'PageUp':
      return further(rows, index, -pageRows) ?? beside(rows, index, rows.rowOf(0)) ?? 0;
    default:
      return null;
  }
}

/** The same column some rows of cards further; null where there are not so many. */
function further(rows: Rows, index: number, by: number): number | null {
  let at = rows.rowOf(index);
  for (let left = Math.abs(by); left > 0;) {
    at += Math.sign(by);
    const row = rows.at(at);
    if (!row) return null;
    if (row.kind === 'cards') left -= 1;
  }
  return beside(rows, index, at);
}

/** The same column in another row, or the last of a shorter one. */
function beside(rows: Rows, index: number, at: number): number | null {
  const own = rows.at(rows.rowOf(index));
  const row = rows.at(at);
  if (own?.kind !== 'cards' || row?.kind !== 'cards') return null;
  return row.first + Math.min(index - own.first, row.users.length - 1);
}
