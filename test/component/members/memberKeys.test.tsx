import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderInPortal } from '#test/support/renderInPortal.tsx';
import { cardOf, findMembers, Members } from './Members.tsx';

afterEach(() => vi.restoreAllMocks());

/** Twelve members; jsdom lays nothing out, so everything is told to be as wide as three columns. */
async function renderGrid() {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  const scene = await renderInPortal(<Members of="chat10" />);
  const list = await findMembers();
  const cards = screen.getAllByRole('listitem').map((item) => item.querySelector('button'));
  return { ...scene, list, cards };
}

test('the list is one tab stop after its tools', async () => {
  const { user, cards } = await renderGrid();
  screen.getByRole('button', { name: 'Export…' }).focus();
  await user.tab();
  expect(cards[0]).toHaveFocus();
  await user.tab();
  expect(cards).not.toContain(document.activeElement);
});

test('arrows, Home and End move by the grid as it is drawn', async () => {
  const { user, cards } = await renderGrid();
  cards[0]?.focus();
  await user.keyboard('{ArrowDown}');
  expect(cards[3]).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(cards[4]).toHaveFocus();
  await user.keyboard('{ArrowUp}');
  expect(cards[1]).toHaveFocus();
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(cards[0]).toHaveFocus();
  await user.keyboard('{End}');
  expect(cards[11]).toHaveFocus();
  await user.keyboard('{PageUp}{Home}');
  expect(cards[0]).toHaveFocus();
});

test('coming back with Tab finds the member where the focus was', async () => {
  const { user, cards } = await renderGrid();
  cards[0]?.focus();
  await user.keyboard('{ArrowDown}');
  await user.tab({ shift: true });
  expect(screen.getByRole('button', { name: 'Export…' })).toHaveFocus();
  await user.tab();
  expect(cards[3]).toHaveFocus();
});

test('the focus stays with its member when the data are read again', async () => {
  const { client, emulated } = await renderGrid();
  cardOf('Carlos Mendoza').focus();
  emulated.world.clock.advance(60_000);
  await client.refetchQueries({ predicate: ({ meta }) => meta?.['live'] === true });
  await waitFor(() => expect(cardOf('Carlos Mendoza')).toHaveAccessibleName(/Seen 15 minutes ago/));
  expect(cardOf('Carlos Mendoza')).toHaveFocus();
});

test('when the member in focus leaves the chat, the focus stays in the list', async () => {
  const { client, emulated, list } = await renderGrid();
  cardOf('Carlos Mendoza').focus();
  emulated.world.chats.get(10)?.members.remove(12);
  await client.refetchQueries({ predicate: ({ meta }) => meta?.['live'] === true });
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(11));
  expect(list).toHaveFocus();
});

test('a slash goes to the search, but is a letter in it', async () => {
  const { user, cards } = await renderGrid();
  cards[0]?.focus();
  await user.keyboard('/');
  const search = screen.getByRole('searchbox', { name: 'Search members' });
  expect(search).toHaveFocus();
  expect(search).toHaveValue('');
  await user.keyboard('/');
  expect(search).toHaveValue('/');
  await user.keyboard('{Escape}');
  expect(search).toHaveValue('');
});
