import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { loadTheRest } from '#ui/later.tsx';
import { Menu } from '#ui/Menu.tsx';

// As after the first quiet moment.
await loadTheRest();

const items = [
  { value: '30', label: '30 minutes' },
  { value: '60', label: '1 hour' },
  { value: 'off', label: 'Until I turn it off' },
] as const;

type Value = (typeof items)[number]['value'];

function Choice({ initial = null }: { initial?: Value | null }) {
  const [chosen, setChosen] = useState<Value | null>(initial);
  return (
    <>
      <Menu label="Do not disturb for…" items={items} selected={chosen} onChoose={setChosen} />
      <p>Chosen: {chosen ?? 'nothing'}</p>
      <button type="button">Elsewhere</button>
    </>
  );
}

const button = () => screen.getByRole('button', { name: 'Do not disturb for…' });
const item = (name: string) => screen.getByRole('menuitemradio', { name });

test('the button says that it opens a menu, and whether it is open', async () => {
  const user = userEvent.setup();
  render(<Choice />);
  expect(button()).toHaveAttribute('aria-haspopup', 'menu');
  expect(button()).toHaveAttribute('aria-expanded', 'false');
  await user.click(button());
  expect(button()).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByRole('menu', { name: 'Do not disturb for…' })).toBeVisible();
});

test('Enter opens the menu at its first item and chooses; focus goes back to the button', async () => {
  const user = userEvent.setup();
  render(<Choice />);
  await user.tab();
  await user.keyboard('{Enter}');
  expect(item('30 minutes')).toHaveFocus();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(screen.getByText('Chosen: 60')).toBeVisible();
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  expect(button()).toHaveFocus();
});

test('arrow down opens at the first item, arrow up at the last', async () => {
  const user = userEvent.setup();
  render(<Choice />);
  await user.tab();
  await user.keyboard('{ArrowUp}');
  expect(item('Until I turn it off')).toHaveFocus();
  await user.keyboard('{Escape}{ArrowDown}');
  expect(item('30 minutes')).toHaveFocus();
});

test('the menu opens at the chosen item, which is checked', async () => {
  const user = userEvent.setup();
  render(<Choice initial="60" />);
  await user.click(button());
  expect(item('1 hour')).toHaveFocus();
  expect(item('1 hour')).toBeChecked();
  expect(item('30 minutes')).not.toBeChecked();
});

test('arrows go round, Home and End go to the ends, letters to the item', async () => {
  const user = userEvent.setup();
  render(<Choice />);
  await user.click(button());
  await user.keyboard('{ArrowUp}');
  expect(item('Until I turn it off')).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(item('30 minutes')).toHaveFocus();
  await user.keyboard('{End}');
  expect(item('Until I turn it off')).toHaveFocus();
  await user.keyboard('{Home}');
  expect(item('30 minutes')).toHaveFocus();
  await user.keyboard('u');
  expect(item('Until I turn it off')).toHaveFocus();
});

test('Esc closes without choosing and gives the focus back', async () => {
  const user = userEvent.setup();
  render(<Choice />);
  await user.click(button());
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  expect(screen.getByText('Chosen: nothing')).toBeVisible();
  expect(button()).toHaveFocus();
});

test('a click elsewhere closes it and keeps the focus there', async () => {
  const user = userEvent.setup();
  render(<Choice />);
  await user.click(button());
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
});

test('Tab leaves the menu for what follows the button', async () => {
  const user = userEvent.setup();
  render(<Choice />);
  await user.click(button());
  await user.tab();
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
});

test('a second click on the button closes it', async () => {
  const user = userEvent.setup();
  render(<Choice />);
  await user.click(button());
  await user.click(button());
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
});

test('without a choice to show, the items are plain actions', async () => {
  const user = userEvent.setup();
  const done: string[] = [];
  render(<Menu label="More" items={items} onChoose={(value) => done.push(value)} />);
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(screen.getByRole('menuitem', { name: '1 hour' }));
  expect(done).toEqual(['60']);
});
