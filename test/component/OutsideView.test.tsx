import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { OutsideView } from '#app/OutsideView.tsx';
import { PortalError } from '#portal/PortalError.ts';

afterEach(() => vi.unstubAllGlobals());

// The language is waited for inside `act`, as React asks of what suspends.
const renderOutside = (error: PortalError) =>
  act(async () => {
    render(<OutsideView error={error} />);
  });

test('opened by itself, it says where to open it', async () => {
  await renderOutside(new PortalError('outside', { code: 'NOT_FRAMED' }));

  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Open Roll Call inside Bitrix24');
  expect(screen.getByText(/Open it there from the left menu/)).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('a page that is no portal is not told to be admitted', async () => {
  await renderOutside(new PortalError('outside', { code: 'NAME_MALFORMED' }));

  expect(screen.getByText(/is not a Bitrix24 portal/)).toBeVisible();
  expect(screen.queryByText(/<meta/)).not.toBeInTheDocument();
});

test('a portal that nobody admitted is named, with the line that admits it', async () => {
  await renderOutside(new PortalError('outside', { code: 'PORTAL_NOT_ADMITTED', host: 'portal.example.com' }));

  expect(screen.getByText(/does not trust the page around it: portal\.example\.com/)).toBeVisible();
  expect(screen.getByText('<meta name="portals" content="portal.example.com" />')).toBeVisible();
  expect(screen.getByText(/VITE_PORTAL_HOSTS/)).toBeVisible();
});

test('a page that gives itself out as a portal is named, and never offered to be admitted', async () => {
  await renderOutside(new PortalError('outside', { code: 'EMBEDDER_MISMATCH', host: 'evil.example' }));

  expect(screen.getByText(/evil\.example shows Roll Call in the name of another portal/)).toBeVisible();
  expect(screen.queryByText(/<meta/)).not.toBeInTheDocument();
});

test('a portal that changes its protocol is to be opened by https', async () => {
  await renderOutside(new PortalError('outside', { code: 'PROTOCOL_MISMATCH', host: 'acme.bitrix24.com' }));

  expect(screen.getByText(/https address/)).toBeVisible();
});

test('a silent portal is named, and can be tried again', async () => {
  await renderOutside(new PortalError('silent', { code: 'HANDSHAKE_TIMEOUT', host: 'acme.bitrix24.com' }));

  expect(screen.getByText('acme.bitrix24.com does not answer')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a failure that nobody foresaw says its code', async () => {
  await renderOutside(new PortalError('unexpected', { code: 'MOUNT' }));

  expect(screen.getByText('Something went wrong.')).toBeVisible();
  expect(screen.getByText(/MOUNT/)).toBeVisible();
});

test('says how to see Roll Call without Bitrix24', async () => {
  await renderOutside(new PortalError('outside', { code: 'NOT_FRAMED' }));

  expect(screen.getByRole('heading', { name: 'No portal at hand?' })).toBeVisible();
  expect(screen.getByText(/npm start/)).toHaveTextContent('http://127.0.0.1:8100');
});

test('speaks the language of the browser', async () => {
  vi.stubGlobal('navigator', { languages: ['de-CH', 'en'] });
  await renderOutside(new PortalError('outside', { code: 'NOT_FRAMED' }));

  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Öffnen Sie Roll Call in Bitrix24');
  expect(document.documentElement).toHaveAttribute('lang', 'de');
});
