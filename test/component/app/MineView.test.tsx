import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MineView } from '#app/MineView.tsx';
import { renderInPortal } from '#test/support/renderInPortal.tsx';

test('what fails for card and status alike is said once, and for the chats', async () => {
  await renderInPortal(<MineView />, { faults: ['no-scope-im'] });

  await expect.poll(() => screen.getAllByRole('alert').length).toBe(2);
  for (const alert of screen.getAllByRole('alert')) expect(alert).toHaveTextContent('An administrator must allow: im');
  expect(screen.getByRole('switch')).toBeDisabled();
});

test('what only the status lacks is said of the status', async () => {
  await renderInPortal(<MineView />, { faults: ['resting@im.user.status.get'] });

  expect(await screen.findByRole('alert')).toHaveTextContent('Your status could not be read');
});
