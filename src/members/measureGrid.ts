/** How a CSS grid is drawn now: its columns, and how many of its rows its scrolling pane shows. */
export function measureGrid(grid: HTMLElement): { columns: number; pageRows: number; isRightToLeft: boolean } {
  const { gridTemplateColumns, direction } = getComputedStyle(grid);
  const columns = Math.max(1, gridTemplateColumns.split(' ').length);
  const rowHeight = grid.firstElementChild?.getBoundingClientRect().height || 1;
  const paneHeight = grid.parentElement?.clientHeight ?? 0;
  return { columns, pageRows: Math.max(1, Math.floor(paneHeight / rowHeight)), isRightToLeft: direction === 'rtl' };
}
