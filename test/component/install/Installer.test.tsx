import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Installer } from '#install/Installer.tsx';
import { renderInPortal } from '#test/support/renderInPortal.tsx';

const HERE = 'https://app.example/';
const PLACES = ['IM_SIDEBAR', 'LEFT_MENU', 'PAGE_BACKGROUND_WORKER', 'USER_PROFILE_MENU', 'USER_PROFILE_TOOLBAR'];
const HANDLERS = [HERE, HERE, `${HERE}worker.html`, HERE, HERE];

type Scene = Parameters<typeof renderInPortal>[1];

const renderInstaller = (scene: Scene = {}, address = HERE) =>
  renderInPortal(<Installer address={address} />, { viewer: 'admin', installed: false, ...scene });

/** In the order of the places' names. */
const handlersByPlace = (bindings: readonly { placement: string; handler: string }[]) =>
  bindings.toSorted((a, b) => a.placement.localeCompare(b.placement)).map(({ handler }) => handler);

const install = () => screen.findByRole('button', { name: 'Install' });
const placeItem = (name: RegExp) => screen.getByText(name).closest('li') ?? document.body;

test('says where Roll Call will be, what is allowed and from which address it comes', async () => {
  await renderInstaller();
  expect(await install()).toBeEnabled();

  expect(screen.getByRole('heading', { name: 'Set up Roll Call' })).toBeVisible();
  expect(screen.getAllByText('To do')).toHaveLength(5);
  expect(screen.getByText(`Address of Roll Call: ${HERE}`)).toBeVisible();
  expect(screen.getByText('Allowed: im, placement, user_brief')).toBeVisible();
  expect(screen.queryByText(/Not allowed/)).not.toBeInTheDocument();
});

test('binds every place in one request and ends the installation', async () => {
  const { user, emulated, portal } = await renderInstaller();
  await install();
  const before = emulated.log.length;
  await user.click(await install());

  await waitFor(() => expect(portal.sent).toEqual([{ name: 'setInstallFinish' }]));
  expect(emulated.bindings.map(({ placement }) => placement).toSorted()).toEqual(PLACES);
  expect(handlersByPlace(emulated.bindings)).toEqual(HANDLERS);
  expect(emulated.log).toHaveLength(before + 1);
  expect(screen.getAllByText('Done')).toHaveLength(5);
  expect(screen.getByText('Roll Call is set up')).toBeVisible();
});

test('the items are called in each language, and the sidebar has an icon', async () => {
  const { user, emulated } = await renderInstaller();
  await user.click(await install());
  await screen.findByText('Roll Call is set up');

  const menu = emulated.bindings.find(({ placement }) => placement === 'USER_PROFILE_MENU');
  expect(menu?.langAll['en']?.['TITLE']).toBe('Roll Call: my status');
  expect(menu?.langAll['de']?.['TITLE']).toBe('Roll Call: mein Status');
  expect(menu?.langAll['de']?.['DESCRIPTION']).toMatch(/^Wer in einem Chat ist/);
  expect(emulated.bindings.find(({ placement }) => placement === 'PAGE_BACKGROUND_WORKER')?.options).toEqual({
    errorHandlerUrl: `${HERE}worker.html?error=1`,
  });
  expect(emulated.bindings.find(({ placement }) => placement === 'IM_SIDEBAR')?.options).toMatchObject({
    iconName: 'fa-users',
    context: 'ALL',
    role: 'USER',
    extranet: 'N',
  });
});

test('one place that fails does not stop the rest, is said, and is tried again', async () => {
  const { user, emulated, portal } = await renderInstaller({ faults: ['refused:ERROR_SOMETHING@placement.bind*1'] });
  await user.click(await install());

  expect(await screen.findByText('Roll Call is not in every place')).toBeVisible();
  expect(within(placeItem(/Left menu/)).getByText('Bitrix24 refused it (ERROR_SOMETHING).')).toBeVisible();
  expect(emulated.bindings).toHaveLength(4);
  expect(portal.sent).toEqual([]);

  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Roll Call is set up')).toBeVisible();
  expect(emulated.bindings).toHaveLength(5);
});

test('the installation can be ended with a place missing', async () => {
  const { user, portal } = await renderInstaller({ faults: ['refused:ERROR_SOMETHING@placement.bind*1'] });
  await user.click(await install());
  await user.click(await screen.findByRole('button', { name: 'Open Roll Call' }));

  expect(portal.sent).toEqual([{ name: 'setInstallFinish' }]);
});

test('an address that Bitrix24 does not take is said in words', async () => {
  const { user, emulated } = await renderInstaller({}, 'http://localhost:5173/');
  await user.click(await install());

  expect(await screen.findAllByText('Failed')).toHaveLength(5);
  // Once for each place, and once before anything was tried.
  expect(screen.getAllByText(/does not accept the address http:\/\/localhost:5173\//)).toHaveLength(6);
  expect(emulated.bindings).toHaveLength(0);
});

test('"already binded" is a success', async () => {
  const { user, emulated } = await renderInstaller();
  await install();
  // Another administrator was faster.
  emulated.bind({
    placement: 'LEFT_MENU',
    handler: HERE,
    title: 'Roll Call',
    description: '',
    options: {},
    langAll: {},
  });
  await user.click(await install());

  expect(await screen.findByText('Roll Call is set up')).toBeVisible();
  expect(emulated.bindings).toHaveLength(5);
});

test('items that lead to an old address are replaced', async () => {
  const { user, emulated } = await renderInstaller({ installed: true });
  expect((await screen.findAllByText('Leads to an old address')).length).toBeGreaterThanOrEqual(4);
  await user.click(await install());

  expect(await screen.findByText('Roll Call is set up')).toBeVisible();
  expect(handlersByPlace(emulated.bindings)).toEqual(HANDLERS);
});

test('a missing permission is said, and the places that need it are left out', async () => {
  const { user, emulated } = await renderInstaller({ scopes: ['im', 'placement'] });
  expect(await screen.findByText('Not allowed: user_brief')).toBeVisible();
  expect(screen.getAllByText('Not offered by this portal')).toHaveLength(2);
  await user.click(await install());

  expect(await screen.findByText('Roll Call is set up')).toBeVisible();
  expect(emulated.bindings.map(({ placement }) => placement).toSorted()).toEqual([
    'IM_SIDEBAR',
    'LEFT_MENU',
    'PAGE_BACKGROUND_WORKER',
  ]);
});

test('without the permission for places, it says so, and the installation can be ended', async () => {
  const { user, portal } = await renderInstaller({ scopes: ['im', 'user_brief'] });

  expect(await screen.findByText('Not allowed: placement')).toBeVisible();
  expect(screen.getByText(/opens only from its own page/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Install' })).not.toBeInTheDocument();
  expect(screen.queryByText('Roll Call is set up')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Open Roll Call' }));
  expect(portal.sent).toEqual([{ name: 'setInstallFinish' }]);
});

test('an old portal is told by the methods that it lacks, and is set up as far as it goes', async () => {
  const { user } = await renderInstaller({ faults: ['method-missing:im.department.get'], box: 'oldBox' });

  expect(await screen.findByText(/does not know: .*im\.department\.get/)).toBeVisible();
  await user.click(await install());
  expect(await screen.findByText('Roll Call is set up')).toBeVisible();
});

test('an address that no real portal takes is said before anything is done', async () => {
  await renderInstaller({}, 'http://localhost:5173/');

  expect(await screen.findByText(/does not accept the address http:\/\/localhost:5173\//)).toBeVisible();
});

test('what will be removed is said before', async () => {
  const { emulated } = await renderInstaller();
  emulated.bind({
    placement: 'LEFT_MENU',
    handler: 'https://old.example/',
    title: 'Old',
    description: '',
    options: {},
    langAll: {},
  });

  expect(await screen.findByText('Old items that will be removed: 1')).toBeVisible();
  expect(screen.getByText('https://old.example/')).toBeVisible();
});

test('a portal that is busy is said, and Install works afterwards', async () => {
  const { user, emulated } = await renderInstaller();
  await install();
  emulated.configure({ faults: ['busy-once'] });
  await user.click(await install());
  expect(await screen.findByRole('alert')).toHaveTextContent('Bitrix24 asked us to slow down.');
  expect(screen.getByRole('alert')).not.toHaveTextContent('Going on');

  await user.click(await install());
  expect(await screen.findByText('Roll Call is set up')).toBeVisible();
});
