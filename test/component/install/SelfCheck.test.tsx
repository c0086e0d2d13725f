import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { SelfCheckButton } from '#install/SelfCheckButton.tsx';
import { SelfCheck } from '#install/SelfCheck.tsx';
import { renderInPortal } from '#test/support/renderInPortal.tsx';

const HERE = 'https://app.example/';

const renderCheck = (scene: Parameters<typeof renderInPortal>[1] = {}) =>
  renderInPortal(<SelfCheck address={HERE} onClose={() => undefined} />, { viewer: 'admin', ...scene });

test('administrators have a way to the self-check, others do not', async () => {
  const { user, unmount } = await renderInPortal(<SelfCheckButton />, { viewer: 'admin' });
  await user.click(screen.getByRole('button', { name: 'Self-check' }));
  expect(await screen.findByRole('dialog', { name: 'Self-check' })).toBeVisible();
  unmount();

  await renderInPortal(<SelfCheckButton />, { viewer: 'employee' });
  expect(screen.queryByRole('button', { name: 'Self-check' })).not.toBeInTheDocument();
});

test('tells portal, edition, permissions, places and their addresses, clock and round trip', async () => {
  const { emulated } = await renderCheck();
  const factOf = async (name: string) =>
    within((await screen.findByText(name)).parentElement ?? document.body).getByRole('definition');

  expect(await factOf('Portal')).toHaveTextContent(new URL(emulated.origin).host);
  expect(await factOf('Edition')).toHaveTextContent('en_std');
  expect(await factOf('Permissions')).toHaveTextContent('im, placement, user_brief');
  expect(await factOf('Requests')).toHaveTextContent('All available');
  expect(await factOf('Clock difference')).toHaveTextContent(/^-?\d[\d,]* secs?$/);
  expect(await factOf('Round trip')).toHaveTextContent(/^0(\.\d)? secs?$/);
  expect(screen.getAllByText('http://localhost:5173/').length).toBeGreaterThanOrEqual(4);
});

test('Repair puts every place right', async () => {
  const { user, emulated } = await renderCheck();
  await user.click(await screen.findByRole('button', { name: 'Repair' }));

  // The words of all languages are read first, which takes a busy machine a while.
  expect(await screen.findByText('Roll Call is set up', {}, { timeout: 20_000 })).toBeVisible();
  expect(emulated.bindings).toHaveLength(5);
  expect(emulated.bindings.every(({ handler }) => handler.startsWith(HERE))).toBe(true);
});

test('a worker that the portal took away since is said, and Repair binds it again', async () => {
  const { user, emulated } = await renderInPortal(<Reopened />, { viewer: 'admin' });
  const hasWorker = () => emulated.bindings.some(({ placement }) => placement === 'PAGE_BACKGROUND_WORKER');
  const repair = async () => user.click(await screen.findByRole('button', { name: 'Repair' }));
  await user.click(screen.getByRole('button', { name: 'Open' }));
  await repair();
  expect(await screen.findByText('Roll Call is set up')).toBeVisible();
  expect(screen.queryByText(/too slowly too often/)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Close' }));

  for (let load = 0; load < 11; load += 1) emulated.workerLoaded(6000);
  expect(hasWorker()).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(await screen.findByText(/removes this when it loads too slowly too often/)).toBeVisible();
  await repair();
  expect(await screen.findByText('Roll Call is set up')).toBeVisible();
  expect(hasWorker()).toBe(true);
  expect(screen.queryByText(/too slowly too often/)).not.toBeInTheDocument();
});

test('the report is copied, and holds neither token nor name', async () => {
  const copied: string[] = [];
  const { user, emulated, portal } = await renderCheck();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
  await user.click(await screen.findByRole('button', { name: 'Copy report' }));

  expect(await screen.findByText('Copied')).toBeInTheDocument();
  expect(copied[0]).toContain(`Portal: ${portal.origin}, en_std`);
  const { firstName, lastName } = emulated.viewer();
  expect(copied[0]).not.toContain(lastName);
  expect(copied[0]).not.toContain(firstName);
  expect(copied[0]).not.toMatch(/[0-9a-f]{32}/);
});

test('where the browser lets nobody copy, the report stands there to be taken', async () => {
  const { user } = await renderCheck();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  await user.click(await screen.findByRole('button', { name: 'Copy report' }));

  const report = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Copy report' });
  expect(report).toHaveFocus();
  expect(report.value).toContain('LEFT_MENU: moved');
});

test('a portal that cannot be reached is said', async () => {
  await renderCheck({ faults: ['internal-error'] });

  expect(await screen.findByRole('alert', undefined, { timeout: 10_000 })).toHaveTextContent(/Could not set up/);
}, 15_000);

/** The self-check behind a button, as in the app. */
function Reopened() {
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <SelfCheck address={HERE} onClose={() => setIsOpen(false)} />;
  return <button onClick={() => setIsOpen(true)}>Open</button>;
}
