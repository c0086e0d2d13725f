import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Menu } from '#ui/Menu.tsx';

test('a menu whose list is still to come opens as soon as it is there, with the focus on its first item', async () => {
  const user = userEvent.setup();
  render(<Menu label="Appearance" items={[{ value: 'light', label: 'Light' }]} onChoose={() => undefined} />);
  const button = screen.getByRole('button', { name: 'Appearance' });
  await user.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  expect(await screen.findByRole('menuitem', { name: 'Light' })).toHaveFocus();
});
