import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MyCard } from '#status/MyCard.tsx';
import { renderInPortal } from '#test/support/renderInPortal.tsx';

test('shows my name, my position and how colleagues see me', async () => {
  const { emulated } = await renderInPortal(<MyCard />);
  const { firstName, lastName, position } = emulated.viewer();

  expect(await screen.findByRole('heading', { name: `${firstName} ${lastName}` })).toBeVisible();
  expect(screen.getByText(position)).toBeVisible();
  expect(screen.getByText('Colleagues see')).toBeVisible();
});

test('my presence follows from my activity, whatever status I set', async () => {
  const { emulated } = await renderInPortal(<MyCard />);
  emulated.viewer().status = 'dnd';
  emulated.viewer().activity = { kind: 'at', minutesAgo: 12 };

  expect(await screen.findByText('Seen 12 minutes ago')).toBeVisible();
});

test('says why it cannot be shown, and tries again', async () => {
  const { user, emulated } = await renderInPortal(<MyCard />, { faults: ['resting@im.user.get'] });
  expect(await screen.findByRole('alert')).toHaveTextContent('Bitrix24 rests this request.');
  emulated.configure({ faults: [] });
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('heading')).toBeVisible();
});
