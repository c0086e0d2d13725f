import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { timerQuery } from '#api/timer.ts';
import { LONGEST, planText } from '#plan/Plan.ts';
import { StatusControl } from '#status/StatusControl.tsx';
import { renderInPortal } from '#test/support/renderInPortal.tsx';

const theSwitch = () => screen.findByRole('switch', { name: 'Do not disturb' });

async function chooseFirst() {
  const scenery = await renderInPortal(<StatusControl layout="full" />);
  await theSwitch();
  return scenery;
}

test('do not disturb whose end cannot be stored is taken back, and said', async () => {
  const { user, emulated } = await chooseFirst();
  emulated.viewer().status = 'online';
  emulated.configure({ faults: ['refused:ERROR_CORE@user.option.set*1'] });
  await user.click(screen.getByRole('button', { name: 'Do not disturb for…' }));
  await user.click(await screen.findByRole('menuitemradio', { name: '30 minutes' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong.');
  await waitFor(async () => expect(await theSwitch()).not.toBeChecked());
  expect(emulated.viewer().status).toBe('online');
});

test('says how long, and offers every choice by name', async () => {
  const { user } = await chooseFirst();
  await user.click(screen.getByRole('button', { name: 'Do not disturb for…' }));
  const names = within(await screen.findByRole('menu'))
    .getAllByRole('menuitemradio')
    .map(({ textContent }) => textContent);
  expect(names.slice(0, 3)).toEqual(['30 minutes', '1 hour', '2 hours']);
  expect(names).toContain('Until I turn it off');
  expect(names.at(-1)).toBe('Custom…');

  await user.click(await screen.findByRole('menuitemradio', { name: '1 hour' }));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Do not disturb until 13:00'));
});

test('until I turn it off stores no plan', async () => {
  const { user, emulated } = await chooseFirst();
  await user.click(screen.getByRole('button', { name: 'Do not disturb for…' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Until I turn it off' }));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Do not disturb is on'));
  expect(emulated.viewer().status).toBe('dnd');
  expect(screen.queryByRole('button', { name: 'End now' })).not.toBeInTheDocument();
});

test('an end further than a plan can reach is the furthest, not none', async () => {
  const { user, emulated, client, portal } = await chooseFirst();
  await user.click(screen.getByRole('button', { name: 'Do not disturb for…' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Custom…' }));
  fireEvent.change(await screen.findByLabelText('Date and time'), { target: { value: '2036-01-01T09:00' } });
  await user.click(screen.getByRole('button', { name: 'Turn on' }));

  await waitFor(() => expect(emulated.viewer().status).toBe('dnd'));
  const { plan } = await client.fetchQuery({ ...timerQuery(portal), staleTime: 0 });
  expect(plan?.until).toBeLessThan(portal.now() + LONGEST + 60_000);
});

test('what is over and could not be ended yet is prolonged from now on', async () => {
  const { user, emulated, client, portal } = await chooseFirst();
  const until = portal.now() - 40 * 60_000;
  const plan = { until, back: 'online', nonce: 'n1' } as const;
  emulated.viewer().status = 'dnd';
  emulated.setUserOption('dnd', planText(plan));
  await client.invalidateQueries();
  await user.click(await screen.findByRole('button', { name: '+30 minutes' }));

  await waitFor(async () => {
    const timer = await client.fetchQuery({ ...timerQuery(portal), staleTime: 0 });
    expect(timer.plan?.until).toBeGreaterThan(portal.now() + 29 * 60_000);
  });
});
