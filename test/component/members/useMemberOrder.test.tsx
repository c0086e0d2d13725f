import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { User } from '#api/User.ts';
import type { SortBy } from '#members/listView.ts';
import { sortLarge } from '#members/sortLarge.ts';
import { useMemberOrder } from '#members/useMemberOrder.ts';
import { renderInPortal } from '#test/support/renderInPortal.tsx';
import { someUser } from '#test/unit/members/someUser.ts';

/** Whose ids and names run against each other: more than are sorted at once. */
const PEOPLE = Array.from({ length: 3001 }, (_, index) => someUser(index + 1, { name: `Person ${9000 - index}` }));

/** Tells who comes first in a list that is sorted by name when somebody wants it so. */
function First({ sort, later = sort }: { sort: typeof sortLarge | null | undefined; later?: typeof sortLarge | null }) {
  const [by, setBy] = useState<SortBy>('presence');
  const [hasCome, setCome] = useState(false);
  const { users, isSorting } = useMemberOrder(PEOPLE, by, () => 'member', false, hasCome ? later : sort);
  return (
    <>
      <button onClick={() => setBy('name')}>By name</button>
      <button onClick={() => setCome(true)}>It comes</button>
      <output>{isSorting ? 'Sorting' : users[0]?.name}</output>
    </>
  );
}

test.for([
  ['thousands are sorted between frames', sortLarge],
  ['thousands are sorted at once where what sorts them between frames did not come', null],
] as const)('%s', async ([, sort]) => {
  const { user } = await renderInPortal(<First sort={sort} />);
  await user.click(screen.getByRole('button', { name: 'By name' }));
  expect(await screen.findByText('Person 6000')).toBeInTheDocument();
});

test('thousands are being sorted until what sorts them has come', async () => {
  const { user } = await renderInPortal(<First sort={undefined} later={sortLarge} />);
  await user.click(screen.getByRole('button', { name: 'By name' }));
  expect(screen.getByText('Sorting')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'It comes' }));
  expect(await screen.findByText('Person 6000')).toBeInTheDocument();
});

const LOADED = [someUser(1, { name: 'Anna' }), someUser(2, { name: 'Clara' })];
const BORIS = someUser(3, { name: 'Boris' });

/** Sorted by name: people come and go, as those do who are found by a search, while somebody looks closely or not. */
function List() {
  const [others, setOthers] = useState<readonly User[]>([]);
  const [isTouched, setTouched] = useState(false);
  const { users, hasChanged } = useMemberOrder([...LOADED, ...others], 'name', () => 'member', isTouched, null);
  return (
    <>
      <button onClick={() => setOthers([BORIS])}>Find</button>
      <button onClick={() => setOthers([BORIS, someUser(4, { name: 'Abe' })])}>Load</button>
      <button onClick={() => setOthers([])}>Clear</button>
      <button onClick={() => setTouched(true)}>Touch</button>
      <button onClick={() => setTouched(false)}>Leave</button>
      <output>{`${users.map(({ name }) => name).join(' ')}${hasChanged ? ', out of order' : ''}`}</output>
    </>
  );
}

test.for([
  [['Find'], 'Anna Boris Clara'],
  [['Touch', 'Find'], 'Anna Clara Boris, out of order'],
  [['Touch', 'Find', 'Clear'], 'Anna Clara'],
  // Who comes back comes anew.
  [['Find', 'Clear', 'Touch', 'Find'], 'Anna Clara Boris, out of order'],
  [['Touch', 'Find', 'Clear', 'Leave', 'Find'], 'Anna Boris Clara'],
  [['Touch', 'Find', 'Clear', 'Leave', 'Load'], 'Abe Anna Boris Clara'],
] as const)('after %s the order is %s', async ([clicks, order]) => {
  const { user } = await renderInPortal(<List />);
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  for (const name of clicks) await user.click(screen.getByRole('button', { name }));
  expect(screen.getByRole('status').textContent).toBe(order);
});
