import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { InstallNotice } from '#install/InstallNotice.tsx';
import { renderInPortal } from '#test/support/renderInPortal.tsx';

/** Where a seeded portal's items lead. */
const SEEDED = 'http://localhost:5173/';
const MISSING = 'Roll Call is missing in some places of Bitrix24.';

test('an administrator of a portal that has everything sees nothing', async () => {
  const { emulated, container } = await renderInPortal(<InstallNotice address={SEEDED} />, { viewer: 'admin' });

  await waitFor(() => expect(emulated.log).toHaveLength(1));
  expect(container).toBeEmptyDOMElement();
});

test('an administrator is told when the app has moved, and mends it there', async () => {
  const { user, emulated } = await renderInPortal(<InstallNotice address="https://app.example/" />, {
    viewer: 'admin',
  });
  expect(await screen.findByText(MISSING)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Set up Roll Call' }));
  const dialog = screen.getByRole('dialog', { name: 'Set up Roll Call' });
  await user.click(within(dialog).getByRole('button', { name: 'Install' }));

  expect(await within(dialog).findByText('Roll Call is set up')).toBeVisible();
  expect(emulated.bindings.every(({ handler }) => handler.startsWith('https://app.example/'))).toBe(true);
  expect(screen.queryByText(MISSING)).not.toBeInTheDocument();

  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test.each([
  ['an employee', { viewer: 'employee' }],
  ['an administrator in another place of the portal', { viewer: 'admin', placement: 'LEFT_MENU' }],
] as const)('%s is not told, and nothing is asked', async (_, scene) => {
  const { emulated, portal, container } = await renderInPortal(<InstallNotice address="https://app.example/" />, scene);
  // What a component asks at first leaves in one batch with this.
  await portal.read('profile');

  expect(emulated.log.map(({ commands }) => Object.values(commands ?? {}))).toEqual([['profile?']]);
  expect(container).toBeEmptyDOMElement();
});
