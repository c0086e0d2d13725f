import { expect, test } from 'vitest';
import { connect } from '#portal/connect.ts';
import { AROUND, portalAround } from '#test/support/portalAround.ts';

test('a portal that keeps to https is believed, and messages go to it alone', async () => {
  const { origins } = portalAround(1);
  await expect(connect()).resolves.toMatchObject({ origin: AROUND, placement: 'LEFT_MENU' });
  expect(new Set(origins)).toEqual(new Set([AROUND]));
});
