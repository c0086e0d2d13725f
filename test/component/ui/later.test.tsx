import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { later, loadTheRest, PartFailureContext } from '#ui/later.tsx';

function Details({ name }: { name: string }) {
  return <p>All about {name}</p>;
}

/** A line that is down for the first so many attempts. */
function lineThatFails(times: number) {
  let attempts = 0;
  return async () => {
    attempts += 1;
    if (attempts <= times) throw new Error('Failed to fetch dynamically imported module');
    return Details;
  };
}

test('until a part is there, something of its size stands in its place', async () => {
  const Part = later(lineThatFails(0), { Meanwhile: () => <p>Loading…</p> });
  render(<Part name="Anna" />);
  expect(screen.getByText('Loading…')).toBeInTheDocument();
  expect(await screen.findByText('All about Anna')).toBeInTheDocument();
});

test('a part that was loaded in idle time is there at once', async () => {
  const Part = later(lineThatFails(0), { Meanwhile: () => <p>Loading…</p> });
  await loadTheRest();
  render(<Part name="Anna" />);
  expect(screen.getByText('All about Anna')).toBeInTheDocument();
});

test('what did not come in idle time comes when it is needed', async () => {
  const Part = later(lineThatFails(1));
  await loadTheRest();
  render(<Part name="Anna" />);
  expect(await screen.findByText('All about Anna')).toBeInTheDocument();
});

test('a patient part waits until what is drawn with it is on screen', async () => {
  const load = vi.fn<() => Promise<typeof Details>>(lineThatFails(0));
  const Part = later(load, { isPatient: true });
  render(<Part name="Anna" />);
  expect(load).not.toHaveBeenCalled();
  expect(await screen.findByText('All about Anna')).toBeInTheDocument();
});

test('where a part did not come, what stands in its place says so, and stays until a quiet moment brings it', async () => {
  const Part = later(lineThatFails(1), {
    Meanwhile: ({ failure }) => <p>Some of it. {failure}</p>,
    failure: 'meanwhile',
  });
  render(
    <PartFailureContext value={() => 'The rest did not load.'}>
      <Part name="Anna" />
    </PartFailureContext>,
  );
  expect(screen.getByText('Some of it.')).toBeInTheDocument();
  expect(await screen.findByText('Some of it. The rest did not load.')).toBeInTheDocument();
  await act(loadTheRest);
  expect(screen.getByText('All about Anna')).toBeInTheDocument();
});

test('a part that does not come says so, and comes when tried again', async () => {
  const Part = later(lineThatFails(2));
  render(
    <PartFailureContext value={({ onRetry }) => <button onClick={onRetry}>Try again</button>}>
      <Part name="Anna" />
    </PartFailureContext>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('All about Anna')).toBeInTheDocument();
});

test('after a failure nothing else is asked for until the next quiet moment, which begins with the others', async () => {
  const asked: string[] = [];
  const partNamed = (name: string, load: () => Promise<typeof Details>) =>
    later(async () => {
      asked.push(name);
      return load();
    });
  // What other tests have left.
  await vi.waitUntil(loadTheRest);
  partNamed('first', lineThatFails(1));
  partNamed('second', lineThatFails(0));
  expect(await loadTheRest()).toBe(false);
  expect(asked).toEqual(['first']);
  expect(await loadTheRest()).toBe(true);
  expect(asked).toEqual(['first', 'second', 'first']);
});

test('a part that does not come tells whether trying again has failed, too', async () => {
  const Part = later(lineThatFails(2));
  render(
    <PartFailureContext
      value={({ onRetry, hasRetried }) => <button onClick={onRetry}>{hasRetried ? 'Reload' : 'Try again'}</button>}
    >
      <Part name="Anna" />
    </PartFailureContext>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: 'Reload' })).toBeVisible();
});

test('a part that nobody asked for stays away in silence', async () => {
  const Part = later(lineThatFails(1), { failure: 'none' });
  render(
    <PartFailureContext value={() => <p>Something is wrong</p>}>
      <Part name="Anna" />
    </PartFailureContext>,
  );
  await loadTheRest();
  expect(screen.queryByText('Something is wrong')).not.toBeInTheDocument();
});
