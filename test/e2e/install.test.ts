import { staticTest, testBehind } from './hostedTest.ts';
import { expectBound, expectWorking, install } from './installSteps.ts';
import { expect, test } from './portalTest.ts';

const FRESH = '/marketplace/app/1/?viewer=admin&installed=false';
const OWN_PAGE = '/marketplace/app/1/?viewer=admin';
const appUrl = () => process.env['APP_URL'] ?? '';

testBehind('nginx')(
  'on a server of one’s own, a fresh portal becomes a working one; twice is as good as once',
  async ({ page, app: host, portal, open }) => {
    const app = await open(FRESH);
    await expect(app.getByRole('heading', { name: 'Set up Roll Call' })).toBeVisible();
    await expect(app.getByText('To do')).toHaveCount(5);
    await install(app);
    // The portal reloads the page, now with the app itself.
    await expect(app.getByRole('navigation', { name: 'Chats' })).toBeVisible();
    expect(portal.settings.installed).toBe(true);
    expectBound(portal, host.url);
    await expectWorking(page, portal);

    const again = await open(OWN_PAGE);
    await again.getByRole('button', { name: 'Self-check' }).click();
    await again.getByRole('button', { name: 'Repair' }).click();
    await expect(again.getByText('Roll Call is set up')).toBeVisible();
    expectBound(portal, host.url);
  },
);

staticTest(
  'as a static application in a folder, by GET, a fresh portal becomes a working one',
  async ({ page, app: host, portal, open }) => {
    expect(portal.bindings).toEqual([]);
    const app = await open(OWN_PAGE);
    await expect(app.getByText('Roll Call is missing in some places of Bitrix24.')).toBeVisible();
    await app.getByRole('button', { name: 'Set up Roll Call' }).click();
    await install(app);
    await expect(app.getByText('Roll Call is set up')).toBeVisible();
    expectBound(portal, host.url);
    await expectWorking(page, portal);
  },
);

staticTest(
  'a static application with an install page ends its installation, too',
  async ({ app: host, portal, open }) => {
    const app = await open(FRESH);
    await install(app);
    await expect(app.getByRole('navigation', { name: 'Chats' })).toBeVisible();
    expectBound(portal, host.url);
  },
);

test('after a move, and with old items of ours, each place ends with one that leads here', async ({ portal, open }) => {
  const old = { title: 'Old', description: '', options: {}, langAll: { en: { TITLE: 'Old' } } };
  const app = await open(FRESH);
  portal.bind({ ...old, placement: 'LEFT_MENU', handler: 'https://old.example/' });
  portal.bind({ ...old, placement: 'LEFT_MENU', handler: appUrl() });
  portal.bind({ ...old, placement: 'PAGE_BACKGROUND_WORKER', handler: 'https://old.example/worker.html' });
  // Not one of our places: whoever bound it keeps it.
  portal.bind({ ...old, placement: 'IM_TEXTAREA', handler: 'https://old.example/' });
  const reloaded = await open(OWN_PAGE);
  await expect(reloaded.getByText('Old items that will be removed: 2')).toBeVisible();
  await install(app);
  await expect(app.getByRole('navigation', { name: 'Chats' })).toBeVisible();
  expect(portal.bindings.filter(({ placement }) => placement === 'IM_TEXTAREA')).toHaveLength(1);
  expectBound(portal, appUrl(), { besides: ['IM_TEXTAREA'] });
});

test('a place that fails does not stop the rest, is said, and comes at the second try', async ({ portal, open }) => {
  const app = await open(`${FRESH}&fault=refused:ERROR_CORE@placement.bind*1`);
  await install(app);
  await expect(app.getByText('Roll Call is not in every place')).toBeVisible();
  await expect(app.getByText('Bitrix24 refused it (ERROR_CORE).')).toHaveCount(1);
  expect(portal.bindings).toHaveLength(4);
  await app.getByRole('button', { name: 'Try again' }).click();
  await expect(app.getByRole('navigation', { name: 'Chats' })).toBeVisible();
  expectBound(portal, appUrl());
});

test('when the answer is lost on the way, pressing again ends in the same state', async ({
  portal,
  open,
  expected,
}) => {
  expected.push(/Failed to load resource/);
  const app = await open(FRESH);
  await expect(app.getByText('To do')).toHaveCount(5);
  // The portal binds everything, and its answer never arrives.
  portal.configure({ faults: ['reset'] });
  await install(app);
  await expect(app.getByText('Could not set up Roll Call')).toBeVisible();
  portal.configure({ faults: [] });
  expectBound(portal, appUrl());
  await install(app);
  await expect(app.getByRole('navigation', { name: 'Chats' })).toBeVisible();
  expectBound(portal, appUrl());
});

test('without the permission “placement”, the app says so, opens from its own page and works', async ({
  portal,
  open,
}) => {
  const app = await open(`${FRESH}&scopes=im,user_brief`);
  await expect(app.getByText('Not allowed: placement')).toBeVisible();
  await expect(app.getByText(/opens only from its own page/)).toBeVisible();
  await app.getByRole('button', { name: 'Open Roll Call' }).click();
  await expect(app.getByRole('navigation', { name: 'Chats' })).toContainText('Roll-out team');
  expect(portal.bindings).toEqual([]);
});

test('without a user permission, it is in all other places, and members show as ever', async ({
  page,
  portal,
  open,
}) => {
  const app = await open(`${FRESH}&scopes=im,placement`);
  await expect(app.getByText('Not allowed: user_brief')).toBeVisible();
  await expect(app.getByText('Not offered by this portal')).toHaveCount(2);
  await install(app);
  await expect(app.getByRole('navigation', { name: 'Chats' })).toContainText('Roll-out team');
  expectBound(portal, appUrl(), { places: ['IM_SIDEBAR', 'LEFT_MENU', 'PAGE_BACKGROUND_WORKER'] });
  await page.goto(`${portal.origin}/?open=IM_SIDEBAR:chat10`);
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(12);
  await expect(app.getByRole('alert')).toHaveCount(0);
});

test('without the permission “im”, it is installed and says which permission to allow', async ({ portal, open }) => {
  const app = await open(`${FRESH}&scopes=placement,user_brief`);
  await expect(app.getByText('Not allowed: im')).toBeVisible();
  await install(app);
  await expect(app.getByText('An administrator must allow: im').first()).toBeVisible();
  expectBound(portal, appUrl());
});

test('an old box without young permissions and methods is set up as far as it goes', async ({ portal, open }) => {
  const app = await open(`${FRESH}&box=oldBox&scopes=im,placement,user&fault=method-missing:im.department.get`);
  await expect(app.getByText('This portal does not know: im.department.get')).toBeVisible();
  await install(app);
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();
  // Such a box has no background worker.
  expectBound(portal, appUrl(), {
    places: ['IM_SIDEBAR', 'LEFT_MENU', 'USER_PROFILE_MENU', 'USER_PROFILE_TOOLBAR'],
  });
});

test('an employee of a portal where it is not installed reads who can help', async ({ page, portal }) => {
  await page.goto(`${portal.origin}/marketplace/app/1/?viewer=employee&installed=false`);
  await expect(page.getByText('An administrator of the portal has to finish the installation.')).toBeVisible();
});

test('an employee sees neither installer nor self-check', async ({ portal, open }) => {
  const caller = { person: portal.viewer(), kind: 'app', scopes: new Set(['placement']) } as const;
  expect(() => portal.call(caller, 'placement.get', {})).toThrow(/denied/);
  const app = await open('/marketplace/app/1/?viewer=employee');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();
  await expect(app.getByRole('button', { name: 'Self-check' })).toHaveCount(0);
  await expect(app.getByRole('button', { name: /Set up/ })).toHaveCount(0);
});

test('the self-check tells how things stand, and copies a report without secrets', async ({ page, portal, open }) => {
  const app = await open(OWN_PAGE);
  await app.getByRole('button', { name: 'Self-check' }).click();
  const dialog = app.getByRole('dialog', { name: 'Self-check' });
  await expect(dialog.getByText(new URL(portal.origin).host)).toBeVisible();
  await expect(dialog.getByText('en_std')).toBeVisible();
  await expect(dialog.getByText('All available')).toBeVisible();
  await expect(dialog.getByRole('listitem').getByText(appUrl(), { exact: true })).toHaveCount(4);
  await dialog.getByRole('button', { name: 'Copy report' }).click();
  await expect(dialog.getByText('Copied', { exact: true })).toBeAttached();
  await page.keyboard.press('Escape');
  // Whatever was copied can be pasted into the search field.
  const search = app.getByRole('searchbox', { name: 'Search chats' });
  await search.focus();
  await page.keyboard.press('Control+V');
  await expect(search).toHaveValue(/Roll Call: \d/);
  const report = await search.inputValue();
  expect(report).toContain(`Portal: ${portal.origin}`);
  expect(report).not.toMatch(/[0-9a-f]{32}/);
  expect(report).not.toContain(portal.viewer().lastName);
});
