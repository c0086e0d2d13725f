import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInPortal } from '#test/support/renderInPortal.tsx';
import { cardOf, findMembers, Members, namesShown } from './Members.tsx';

test('a chat of twelve says who can be reached, though the portal calls everybody online', async () => {
  await renderInPortal(<Members of="chat10" />);
  const list = await findMembers();
  expect(within(list).getAllByRole('listitem')).toHaveLength(12);
  expect(screen.getByText('4 of 12 online')).toBeVisible();
  expect(cardOf('Anna Petrova')).toHaveAccessibleName(/^Anna Petrova, Online, Managing director/);
  expect(cardOf('Carlos Mendoza')).toHaveAccessibleName(/Seen 14 minutes ago/);
  expect(cardOf('Yusuf Demir')).toHaveAccessibleName(/Seen today at 08:50/);
  expect(cardOf('Olivia Hartmann')).toHaveAccessibleName(/No activity recorded/);
  expect(cardOf('芽衣 田中')).toHaveAccessibleName(/On leave through 11 March/);
  expect(cardOf('Release Bot')).toHaveAccessibleName(/^Release Bot, Bot/);
});

test('who can be reached comes first, then by name; leave and bots stand last', async () => {
  await renderInPortal(<Members of="chat10" />);
  await findMembers();
  const names = namesShown();
  expect(names.slice(0, 4)).toEqual(['Amara Okafor', 'Anna Petrova', 'Jonas Weber', 'Łucja Wiśniewska']);
  expect(names.slice(-3)).toEqual(['Olivia Hartmann', '芽衣 田中', 'Release Bot']);
});

test('the chat is named, and owner, manager, guest and departments are told', async () => {
  await renderInPortal(<Members of="chat10" />);
  expect(await screen.findByRole('heading', { name: 'Roll-out team' })).toBeVisible();
  await waitFor(() => expect(cardOf('Anna Petrova')).toHaveAccessibleName(/Owner$/));
  expect(cardOf('Jonas Weber')).toHaveAccessibleName(/Manager$/);
  expect(cardOf('Sofia Rossi')).toHaveAccessibleName(/Extranet$/);
  await waitFor(() => expect(cardOf('Amara Okafor')).toHaveAccessibleName(/Engineering/));
});

test('each card tells its place in the whole', async () => {
  await renderInPortal(<Members of="chat10" />);
  const items = within(await findMembers()).getAllByRole('listitem');
  expect(items[11]).toHaveAttribute('aria-posinset', '12');
  expect(items[11]).toHaveAttribute('aria-setsize', '12');
});

test('names and positions that look like HTML are text', async () => {
  await renderInPortal(<Members of="chat40" />);
  const list = await findMembers();
  expect(within(list).getByText('<b>Bob</b> & "Sons" Builder')).toBeVisible();
  expect(within(list).getByText('<img src=x onerror=alert(1)> Mallory')).toBeVisible();
  expect(within(list).getByText('<script>alert(1)</script>')).toBeVisible();
  expect(list.querySelector('b, script, img[onerror]')).toBeNull();
});

test('a chat one is not in says so', async () => {
  await renderInPortal(<Members of="chat99" />);
  expect(await screen.findByRole('alert')).toHaveTextContent('You are not a member of this chat.');
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
});

test('a failed list says why, and trying again brings it', async () => {
  const { user } = await renderInPortal(<Members of="chat10" />, {
    faults: ['refused:ERROR_CORE@im.dialog.users.list*2'],
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('ERROR_CORE');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await findMembers()).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a chat that everybody has left is said to be empty', async () => {
  await renderInPortal(<Members of="chat13" />);
  expect(await screen.findByText('Nobody is in this chat')).toBeVisible();
});

test('a private chat shows both people and is not asked for by its number', async () => {
  const { emulated } = await renderInPortal(<Members of="23" />);
  await findMembers();
  expect(namesShown()).toEqual(['Jonas Weber', 'Olivia Hartmann']);
  expect(screen.getByRole('heading', { name: 'Olivia Hartmann' })).toBeVisible();
  const asked = emulated.log.flatMap(({ commands }) => Object.values(commands ?? {}));
  expect(asked.filter((command) => command.startsWith('im.dialog.'))).toEqual([]);
});

test('someone from outside sees members without departments and without an error', async () => {
  await renderInPortal(<Members of="chat10" />, { viewer: 'extranet' });
  await findMembers();
  expect(cardOf('Anna Petrova')).toHaveAccessibleName(/^Anna Petrova, Online, Managing director(, Owner)?$/);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('what could not be refreshed stays, with its time and a way to try again', async () => {
  const { user, emulated, client } = await renderInPortal(<Members of="chat10" />);
  await findMembers();
  emulated.configure({ faults: ['refused:ERROR_CORE@im.dialog.users.list'] });
  void client.refetchQueries({ predicate: ({ meta }) => meta?.['live'] === true });
  expect(await screen.findByText(/^Could not refresh\. Showing what was known at /)).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(12);

  emulated.configure({ faults: [] });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByText(/Could not refresh/)).not.toBeInTheDocument());
});

test('the list holds still when presence changes and offers the new order', async () => {
  const { user, emulated, client } = await renderInPortal(<Members of="chat10" />);
  await findMembers();
  const before = namesShown();
  // Forty minutes later others have come and gone.
  emulated.world.clock.advance(40 * 60_000);
  await client.refetchQueries({ predicate: ({ meta }) => meta?.['live'] === true });
  await screen.findByText('Order has changed');
  expect(namesShown()).toEqual(before);

  await user.click(screen.getByRole('button', { name: 'Update' }));
  expect(namesShown()).not.toEqual(before);
  expect(screen.queryByText('Order has changed')).not.toBeInTheDocument();
});

test('the search finds by parts of a name in any order, by position, and without accents', async () => {
  const { user } = await renderInPortal(<Members of="chat10" />);
  await findMembers();
  const search = screen.getByRole('searchbox', { name: 'Search members' });
  await user.type(search, 'pet ann');
  expect(namesShown()).toEqual(['Anna Petrova']);
  expect(screen.getByText('1 of 12 members')).toBeVisible();

  await user.clear(search);
  await user.type(search, 'lucja wisn');
  expect(namesShown()).toEqual(['Łucja Wiśniewska']);

  await user.clear(search);
  await user.type(search, 'architect');
  expect(namesShown()).toEqual(['Yusuf Demir']);
});

test('a search without a match offers to go back to everybody', async () => {
  const { user } = await renderInPortal(<Members of="chat10" />);
  await findMembers();
  await user.type(screen.getByRole('searchbox'), 'zzz');
  expect(screen.getByText('Nobody matches')).toBeVisible();
  await user.click(screen.getAllByRole('button', { name: 'Clear search' }).at(-1) ?? document.body);
  expect(screen.getAllByRole('listitem')).toHaveLength(12);
});
