import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { SearchField } from '#ui/SearchField.tsx';

function Search({ onEscape }: { onEscape?: () => void }) {
  const [value, setValue] = useState('');
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- stands for the dialog around the field
    <div onKeyDown={(event) => event.key === 'Escape' && onEscape?.()}>
      <SearchField label="Search members" clearLabel="Clear search" value={value} onChange={setValue} />
    </div>
  );
}

const field = () => screen.getByRole('searchbox', { name: 'Search members' });

test('what is typed is searched for', async () => {
  const user = userEvent.setup();
  render(<Search />);
  await user.type(field(), 'anna');
  expect(field()).toHaveValue('anna');
});

test('Esc empties the field and stays inside it; the next Esc is for what is around', async () => {
  const user = userEvent.setup();
  let escapes = 0;
  render(<Search onEscape={() => (escapes += 1)} />);
  await user.type(field(), 'anna{Escape}');
  expect(field()).toHaveValue('');
  expect(field()).toHaveFocus();
  expect(escapes).toBe(0);
  await user.keyboard('{Escape}');
  expect(escapes).toBe(1);
});

test('the clear button is there only while there is something to clear, and gives the focus back', async () => {
  const user = userEvent.setup();
  render(<Search />);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  await user.type(field(), 'a');
  await user.click(screen.getByRole('button', { name: 'Clear search' }));
  expect(field()).toHaveValue('');
  expect(field()).toHaveFocus();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
