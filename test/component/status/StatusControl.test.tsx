import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { statusQuery } from '#api/status.ts';
import { StatusControl } from '#status/StatusControl.tsx';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import type { OwnStatus } from '#test/portal/rest/types.ts';
import { renderInPortal } from '#test/support/renderInPortal.tsx';

const theSwitch = () => screen.findByRole('switch', { name: 'Do not disturb' });

async function renderControl(scene: Parameters<typeof renderInPortal>[1] = {}, stored?: OwnStatus | null) {
  const scenery = await renderInPortal(<StatusControl layout="full" />, scene);
  if (stored !== undefined) scenery.emulated.viewer().status = stored;
  return scenery;
}

const writes = ({ log }: EmulatedPortal) =>
  log.flatMap(({ commands }) => Object.values(commands ?? {})).filter((line) => line.startsWith('im.user.status.set'));

test('shows what is stored, and says what the switch does', async () => {
  await renderControl({}, 'dnd');

  expect(await theSwitch()).toBeChecked();
  expect(await theSwitch()).toHaveAccessibleDescription(/Pauses message pop-ups and sounds/);
});

test('keeps the place of the switch while the status is being read', async () => {
  await renderControl();

  expect(screen.getByText('Loading…')).toBeInTheDocument();
  expect(await theSwitch()).not.toBeChecked();
  expect(screen.queryByText('Loading…')).not.toBeInTheDocument();
});

test('is on at once, while Bitrix24 has not answered', async () => {
  const { user, emulated } = await renderControl({}, 'online');
  const control = await theSwitch();
  emulated.configure({ faults: ['hang'] });
  await user.click(control);

  expect(control).toBeChecked();
  expect(control).toHaveFocus();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('says that it is on when Bitrix24 has it', async () => {
  const { user, emulated } = await renderControl({}, 'online');
  await user.click(await theSwitch());

  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Do not disturb is on'));
  expect(emulated.viewer().status).toBe('dnd');
});

test('says when notifications are on again', async () => {
  const { user, emulated } = await renderControl({}, 'dnd');
  await user.click(await theSwitch());

  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Notifications are on'));
  expect(emulated.viewer().status).toBe('online');
});

test('seven quick clicks end on, with no more than two writes', async () => {
  const { user, emulated, portal } = await renderControl({}, 'online');
  const control = await theSwitch();
  let answer = () => {};
  const allClicked = new Promise<void>((resolve) => (answer = resolve));
  const batch = portal.batch.bind(portal);
  // No answer before the last click, however slow this machine is.
  vi.spyOn(portal, 'batch').mockImplementation(async (commands) => allClicked.then(() => batch(commands)));
  await user.pointer(Array.from({ length: 7 }, () => ({ keys: '[MouseLeft]', target: control })));
  answer();

  expect(control).toBeChecked();
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Do not disturb is on'));
  expect(control).toBeChecked();
  expect(emulated.viewer().status).toBe('dnd');
  expect(writes(emulated).length).toBeLessThanOrEqual(2);
});

test('a refused status goes back to what it was and says why', async () => {
  const { user } = await renderControl({ faults: ['refused:STATUS_ERROR@im.user.status.set*1'] }, 'online');
  await user.click(await theSwitch());

  expect(await screen.findByRole('alert')).toHaveTextContent('Bitrix24 refused this status.');
  expect(await theSwitch()).not.toBeChecked();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('trying again repeats the refused status, and success takes the message away', async () => {
  const { user, emulated } = await renderControl({ faults: ['refused:STATUS_ERROR@im.user.status.set*1'] }, 'online');
  await user.click(await theSwitch());
  await user.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await theSwitch()).toHaveFocus();
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Do not disturb is on'));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(emulated.viewer().status).toBe('dnd');
});

test('does not promise to go on by itself when Bitrix24 is busy', async () => {
  const { user, emulated } = await renderControl({}, 'online');
  await theSwitch();
  emulated.configure({ faults: ['busy-once'] });
  await user.click(await theSwitch());

  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Bitrix24 asked us to slow down.');
  expect(alert).toHaveTextContent('Your status is as it was.');
  expect(alert).not.toHaveTextContent('Going on');
});

test('believes a write that went through although reading back failed', async () => {
  const { user, emulated } = await renderControl({}, 'online');
  await theSwitch();
  emulated.configure({ faults: ['resting@im.user.status.get*1'] });
  await user.click(await theSwitch());

  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Do not disturb is on'));
  expect(await theSwitch()).toBeChecked();
});

test('finds out what is true when the answer to a write was lost', async () => {
  const { user, emulated } = await renderControl({}, 'online');
  await theSwitch();
  emulated.configure({ faults: ['reset*1'] });
  await user.click(await theSwitch());

  // It went through, so that there is nothing to complain about.
  await waitFor(() => expect(emulated.viewer().status).toBe('dnd'));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(await theSwitch()).toBeChecked();
  expect(writes(emulated)).toHaveLength(1);
});

test.each([
  ['away', 'Away'],
  ['break', 'On a break'],
] as const)('a status %s that was set elsewhere is said, with the switch off', async (stored, words) => {
  await renderControl({}, stored);

  expect(await theSwitch()).not.toBeChecked();
  expect(screen.getByText(words)).toBeVisible();
});

test('is off where no status was ever set', async () => {
  await renderControl({}, null);

  expect(await theSwitch()).not.toBeChecked();
  expect(await theSwitch()).toBeEnabled();
});

test('a change made elsewhere shows with the next reading', async () => {
  const { emulated, client, portal } = await renderControl({}, 'online');
  expect(await theSwitch()).not.toBeChecked();
  emulated.viewer().status = 'dnd';
  await client.refetchQueries(statusQuery(portal));

  await waitFor(async () => expect(await theSwitch()).toBeChecked());
});

test('a status that cannot be read leaves the switch unusable and says why', async () => {
  await renderControl({ faults: ['no-scope-im'] }, 'dnd');

  expect(await screen.findByRole('alert')).toHaveTextContent('An administrator must allow: im');
  expect(await theSwitch()).toBeDisabled();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('reading again after a failure brings the status', async () => {
  const { user, emulated } = await renderControl({ faults: ['resting@im.user.status.get'] }, 'dnd');
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(screen.getByRole('alert')).toHaveTextContent('Your status could not be read');
  emulated.configure({ faults: [] });
  await user.click(again);

  await waitFor(async () => expect(await theSwitch()).toBeChecked());
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('in a header the sentence is for screen readers', async () => {
  await renderInPortal(<StatusControl layout="compact" />);

  expect(await theSwitch()).toHaveAccessibleDescription(/Colleagues can see it on your profile/);
  expect(screen.getByText(/Colleagues can see it on your profile/)).not.toBeVisible();
});
