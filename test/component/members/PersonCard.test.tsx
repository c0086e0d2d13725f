import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PersonCard } from '#members/PersonCard.tsx';
import { PortalError } from '#portal/PortalError.ts';
import { renderInPortal } from '#test/support/renderInPortal.tsx';

function cardFor(userId: number) {
  return <PersonCard userId={userId} dialogId={null} onClose={undefined} />;
}

test('a colleague is shown with position, presence, department and contacts', async () => {
  await renderInPortal(cardFor(1));
  expect(await screen.findByRole('heading', { name: 'Anna Petrova' })).toBeVisible();
  expect(screen.getByText('Managing director')).toBeVisible();
  expect(screen.getByText('Online')).toBeVisible();
  expect(await screen.findByText('Northwind Works')).toBeVisible();
  expect(screen.getByRole('link', { name: 'anna.petrova@northwind.example' })).toHaveAttribute(
    'href',
    'mailto:anna.petrova@northwind.example',
  );
  const website = screen.getByRole('link', { name: 'https://northwind.example/people/anna' });
  expect(website).toHaveAttribute('rel', 'noopener noreferrer');
  expect(screen.getByRole('button', { name: 'Copy e-mail of Anna Petrova' })).toBeVisible();
});

test('chat, video call, profile and phone are asked of the portal', async () => {
  const { user, portal } = await renderInPortal(cardFor(1));
  await user.click(await screen.findByRole('button', { name: 'Open chat with Anna Petrova' }));
  await user.click(screen.getByRole('button', { name: 'Video call with Anna Petrova' }));
  await user.click(screen.getByRole('button', { name: 'Open profile of Anna Petrova' }));
  await user.click(screen.getByRole('link', { name: '101' }));
  expect(portal.sent).toEqual([
    { name: 'imOpenMessenger', value: '1' },
    { name: 'imCallTo', value: 1 },
    { name: 'openPath', value: 1 },
    { name: 'imPhoneTo', value: '101' },
  ]);
});

test('a profile that the portal refuses to open is told', async () => {
  const { user, portal } = await renderInPortal(cardFor(1));
  portal.openProfile = () => Promise.reject(new PortalError('denied', { code: 'PATH_NOT_AVAILABLE' }));
  await user.click(await screen.findByRole('button', { name: 'Open profile of Anna Petrova' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('You have no access to this.');
});

test('nobody is offered a chat or a call with themselves', async () => {
  await renderInPortal(cardFor(5));
  expect(await screen.findByText('You')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Open chat/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Video call/ })).not.toBeInTheDocument();
});

test('a bot has no profile and takes no calls', async () => {
  await renderInPortal(cardFor(70));
  expect(await screen.findByRole('button', { name: 'Open chat with Release Bot' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Video call/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Open profile/ })).not.toBeInTheDocument();
});

test('who is on leave says until when, and still when last seen', async () => {
  await renderInPortal(cardFor(7));
  expect(await screen.findByText('On leave through 11 March · Seen 27 February')).toBeVisible();
});

test('who has left the company is said to', async () => {
  await renderInPortal(cardFor(83));
  expect(await screen.findByText('No longer works here')).toBeVisible();
});

test('a birthday today is shown', async () => {
  await renderInPortal(cardFor(38));
  expect(await screen.findByText('Birthday today')).toBeVisible();
});

test('a website that is a script is not a link', async () => {
  await renderInPortal(cardFor(51));
  await screen.findByRole('heading', { name: 'Script Website' });
  expect(document.querySelector('[href^="javascript:"]')).toBeNull();
});

test('somebody who does not exist is told in words', async () => {
  await renderInPortal(cardFor(999_999_999));
  expect(await screen.findByText('This person cannot be shown')).toBeVisible();
});

test('a person that could not be read can be asked for again', async () => {
  const { user } = await renderInPortal(cardFor(1), { faults: ['refused:ERROR_CORE@im.user.get*2'] });
  expect(await screen.findByRole('alert')).toHaveTextContent('ERROR_CORE');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Anna Petrova' })).toBeVisible();
});
