import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderInPortal } from '#test/support/renderInPortal.tsx';
import { cardOf, findMembers, Members } from './Members.tsx';

let width = 0;

// jsdom lays nothing out: this is how wide everything is.
beforeEach(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => width });
});

afterEach(() => {
  Reflect.deleteProperty(HTMLElement.prototype, 'clientWidth');
});

async function openCard(name: string) {
  const scene = await renderInPortal(<Members of="chat10" />);
  await findMembers();
  cardOf(name).focus();
  await scene.user.keyboard('{Enter}');
  return scene;
}

test('where there is room, Enter opens the person beside the list and Esc goes back', async () => {
  width = 1200;
  const { user } = await openCard('Carlos Mendoza');
  const panel = screen.getByRole('complementary', { name: 'Carlos Mendoza' });
  expect(panel).toHaveFocus();
  expect(cardOf('Carlos Mendoza')).toHaveAttribute('aria-current', 'true');
  await user.keyboard('{Escape}');
  expect(panel).not.toBeInTheDocument();
  expect(cardOf('Carlos Mendoza')).toHaveFocus();
});

test('Esc in the list closes the person beside it and leaves the focus where it is', async () => {
  width = 1200;
  const { user } = await openCard('Carlos Mendoza');
  cardOf('Carlos Mendoza').focus();
  await user.keyboard('{ArrowDown}');
  const next = document.activeElement;
  expect(next).not.toBe(cardOf('Carlos Mendoza'));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  expect(next).toHaveFocus();
});

test('Esc in the search clears what was typed, and the person stays open', async () => {
  width = 1200;
  const { user } = await openCard('Carlos Mendoza');
  const search = screen.getByRole('searchbox', { name: 'Search members' });
  await user.type(search, 'a{Escape}');
  expect(search).toHaveValue('');
  expect(screen.getByRole('complementary', { name: 'Carlos Mendoza' })).toBeInTheDocument();
});

test('the close button beside the list does the same', async () => {
  width = 1200;
  const { user } = await openCard('Carlos Mendoza');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  expect(cardOf('Carlos Mendoza')).toHaveFocus();
});

test('where there is no room, the person opens as a dialog and Esc goes back', async () => {
  width = 400;
  const { user } = await openCard('Carlos Mendoza');
  expect(screen.getByRole('dialog', { name: 'Carlos Mendoza' })).toBeVisible();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(cardOf('Carlos Mendoza')).toHaveFocus();
});

test('when the person has left the chat meanwhile, the focus goes to the list', async () => {
  width = 1200;
  const { user, client, emulated } = await openCard('Carlos Mendoza');
  emulated.world.chats.get(10)?.members.remove(12);
  await client.refetchQueries({ predicate: ({ meta }) => meta?.['live'] === true });
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(11));
  await user.keyboard('{Escape}');
  expect(await findMembers()).toHaveFocus();
});
