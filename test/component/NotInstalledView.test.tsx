import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { NotInstalledView } from '#app/NotInstalledView.tsx';
import { renderInPortal } from '#test/support/renderInPortal.tsx';

test('an employee of a portal without Roll Call is sent to the administrator', async () => {
  await renderInPortal(<NotInstalledView />, { installed: false });

  expect(screen.getByRole('heading', { name: 'Roll Call is not set up yet.' })).toBeVisible();
  expect(screen.getByText('Ask your administrator.')).toBeVisible();
});
