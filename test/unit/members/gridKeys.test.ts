import { expect, test } from 'vitest';
import { gridTarget } from '#members/gridKeys.ts';
import { layRows } from '#members/layRows.ts';
import { someUser } from './someUser.ts';

/** Groups of so many people in three columns. */
const groupsOf = (title: string, ...sizes: readonly number[]) => ({
  rows: layRows(
    sizes.map((size) => ({ title, users: Array.from({ length: size }, (_, index) => someUser(index + 1, {})) })),
    3,
  ),
  pageRows: 2,
  isRightToLeft: false,
});

// 0 1 2 / 3 4 5 / 6 7 8 / 9 10
const grid = groupsOf('', 11);

test('arrows move by columns and rows and stop at the edges', () => {
  expect(gridTarget('ArrowRight', 4, grid)).toBe(5);
  expect(gridTarget('ArrowLeft', 4, grid)).toBe(3);
  expect(gridTarget('ArrowDown', 4, grid)).toBe(7);
  expect(gridTarget('ArrowUp', 4, grid)).toBe(1);
  expect(gridTarget('ArrowUp', 1, grid)).toBe(1);
  expect(gridTarget('ArrowLeft', 0, grid)).toBe(0);
  expect(gridTarget('ArrowRight', 10, grid)).toBe(10);
});

test('down reaches a last row that is shorter, and stays there', () => {
  expect(gridTarget('ArrowDown', 8, grid)).toBe(10);
  expect(gridTarget('ArrowDown', 9, grid)).toBe(9);
});

test('page keys go by what fits on the screen and no further than the ends', () => {
  expect(gridTarget('PageDown', 1, grid)).toBe(7);
  expect(gridTarget('PageDown', 7, grid)).toBe(10);
  expect(gridTarget('PageUp', 7, grid)).toBe(1);
  expect(gridTarget('PageUp', 4, grid)).toBe(1);
});

test('Home and End go to the ends', () => {
  expect(gridTarget('Home', 7, grid)).toBe(0);
  expect(gridTarget('End', 7, grid)).toBe(10);
});

test('where one reads from right to left, the arrows still go where they point', () => {
  expect(gridTarget('ArrowRight', 4, { ...grid, isRightToLeft: true })).toBe(3);
  expect(gridTarget('ArrowLeft', 4, { ...grid, isRightToLeft: true })).toBe(5);
});

test('other keys are left alone', () => {
  expect(gridTarget('a', 4, grid)).toBeNull();
  expect(gridTarget('Enter', 4, grid)).toBeNull();
});

test('across groups, whose last rows are shorter, arrows keep to the column as far as there is one', () => {
  // heading / 0 1 2 / 3 / heading / 4 5 6 / 7 8
  const groups = groupsOf('Sales', 4, 5);
  expect(gridTarget('ArrowDown', 2, groups)).toBe(3);
  expect(gridTarget('ArrowDown', 3, groups)).toBe(4);
  expect(gridTarget('ArrowUp', 6, groups)).toBe(3);
  expect(gridTarget('ArrowUp', 4, groups)).toBe(3);
  expect(gridTarget('PageDown', 1, groups)).toBe(5);
  expect(gridTarget('PageUp', 8, groups)).toBe(3);
  expect(gridTarget('PageUp', 5, groups)).toBe(1);
});
