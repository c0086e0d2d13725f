import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { ChatList } from '#chats/ChatList.tsx';
import { renderInPortal } from '#test/support/renderInPortal.tsx';

/** The list with the state that the app keeps in its address. */
function Chats() {
  const [current, setCurrent] = useState<string | null>('chat10');
  const [search, setSearch] = useState('');
  return <ChatList current={current} search={search} onSearch={setSearch} onOpen={setCurrent} />;
}

const rows = () => within(screen.getByRole('navigation', { name: 'Chats' })).getAllByRole('listitem');
const findChat = (title: string) =>
  screen.findByRole('button', { name: (label) => label === title || label.startsWith(`${title}, `) });

test('a chat tells its kind and size, a private one whether its partner can be reached', async () => {
  await renderInPortal(<Chats />);
  expect(await findChat('Roll-out team')).toHaveAccessibleName('Roll-out team, Group chat, 12 members, Pinned');
  expect(await findChat('Amara Okafor')).toHaveAccessibleName('Amara Okafor, Online');
  expect(await findChat('Olivia Hartmann')).toHaveAccessibleName('Olivia Hartmann, No activity recorded');
});

test('titles that look like HTML are text', async () => {
  await renderInPortal(<Chats />);
  expect(await screen.findByText('Odd ones <i>out</i> & in')).toBeVisible();
});

test('the open chat is marked, and opening another marks that one', async () => {
  const { user } = await renderInPortal(<Chats />);
  expect(await findChat('Roll-out team')).toHaveAttribute('aria-current', 'true');
  await user.click(await findChat('Pair of two'));
  expect(await findChat('Pair of two')).toHaveAttribute('aria-current', 'true');
  expect(await findChat('Roll-out team')).not.toHaveAttribute('aria-current');
});

test('the search narrows the list, and says when nothing is left', async () => {
  const { user } = await renderInPortal(<Chats />);
  await findChat('Roll-out team');
  await user.type(screen.getByRole('searchbox', { name: 'Search chats' }), 'TEAM roll');
  expect(rows()).toHaveLength(1);
  await user.keyboard('zzz');
  expect(await screen.findByText('No chat matches “TEAM rollzzz”', {}, { timeout: 4000 })).toBeVisible();
  await user.keyboard('{Escape}');
  expect(rows().length).toBeGreaterThan(1);
});

test('the rows are one tab stop, and arrows move between them', async () => {
  const { user } = await renderInPortal(<Chats />);
  await findChat('Roll-out team');
  const buttons = rows().map((row) => within(row).getByRole('button'));
  await user.click(screen.getByRole('searchbox'));
  await user.tab();
  expect(await findChat('Roll-out team')).toHaveFocus();
  await user.keyboard('{Home}');
  expect(buttons[0]).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(buttons[1]).toHaveFocus();
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(buttons[0]).toHaveFocus();
  await user.keyboard('{End}');
  expect(buttons.at(-1)).toHaveFocus();
});

test('more chats come when asked for', async () => {
  const { user } = await renderInPortal(<Chats />, { viewer: 'admin' });
  await findChat('Roll-out team');
  const before = rows().length;
  await user.click(screen.getByRole('button', { name: 'More chats' }));
  await screen.findByRole('button', { name: 'More chats', busy: false });
  expect(rows().length).toBeGreaterThan(before);
});

test('a failed list says why, and trying again brings it', async () => {
  const { user } = await renderInPortal(<Chats />, { faults: ['refused:ERROR_CORE@im.recent.list*1'] });
  expect(await screen.findByRole('alert')).toHaveTextContent('ERROR_CORE');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await findChat('Roll-out team')).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('old chats stay on screen when they could not be read again', async () => {
  const { emulated, client } = await renderInPortal(<Chats />);
  await findChat('Roll-out team');
  emulated.configure({ faults: ['refused:ERROR_CORE@im.recent.list'] });
  void client.refetchQueries({ queryKey: ['recent'] });
  expect(await screen.findByText(/^Could not refresh\. Showing what was known at /)).toBeVisible();
  expect(await findChat('Roll-out team')).toBeVisible();
});

test('somebody without a chat is told so', async () => {
  const { emulated, client } = await renderInPortal(<Chats />, { viewer: 'extranet' });
  await findChat('Roll-out team');
  for (const chat of emulated.world.chats.values()) chat.members.remove(90);
  await client.resetQueries({ queryKey: ['recent'] });
  expect(await screen.findByText('No chats yet')).toBeVisible();
});

test('the chat with oneself is called notes', async () => {
  await renderInPortal(<Chats />);
  expect(await findChat('Jonas Weber')).toHaveAccessibleName('Jonas Weber, Notes');
});
