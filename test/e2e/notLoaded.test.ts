import { expect, test } from './portalTest.ts';

test('where the app itself does not come, words and a way to reload come instead of nothing', async ({
  page,
  open,
  expected,
}) => {
  expected.push(/Failed to load resource|ERR_FAILED/);
  await page.route('**/assets/mount-*.js', (route) => route.abort());
  const app = await open('/?open=LEFT_MENU');
  await expect(app.getByRole('heading', { name: 'Roll Call did not load.' })).toBeVisible();
  await page.unroute('**/assets/mount-*.js');
  await app.getByRole('button', { name: 'Reload' }).click();
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();
});

for (const type of ['js', 'css']) {
  test(`details whose ${type} does not come twice are there after reloading`, async ({
    page,
    portal,
    open,
    expected,
  }) => {
    expected.push(/Failed to load resource|ERR_FAILED/);
    portal.configure({ faults: ['hang@im.department.get'] });
    const files = `**/later/PersonDetails-*.${type}`;
    await page.route(files, (route) => route.abort());
    const app = await open('/?open=IM_SIDEBAR:chat10');
    await app.getByRole('list', { name: 'Members' }).getByRole('button').first().click();
    await expect(app.getByText('This part did not load.')).toBeVisible();
    await app.getByRole('button', { name: 'Try again' }).last().click();
    const reload = app.getByRole('alert').getByRole('button', { name: 'Reload' });
    await expect(app.getByRole('alert').getByRole('button')).toHaveText(['Reload']);
    await page.unroute(files);
    await reload.click();
    await expect(app.getByRole('region', { name: 'Contacts' })).toBeVisible();
  });
}

test('a style that did not come in idle time comes with the details', async ({ page, open, expected }) => {
  expected.push(/Failed to load resource|ERR_FAILED/);
  await page.route('**/later/PersonDetails-*.css', (route) => route.abort(), { times: 1 });
  const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('PersonDetails'));
  const app = await open('/?open=IM_SIDEBAR:chat10');
  await failed;
  await app.getByRole('list', { name: 'Members' }).getByRole('button').first().click();
  await expect(app.getByRole('region', { name: 'Contacts' })).toBeVisible();
  const sheets = app.locator('link[rel=stylesheet][href*="PersonDetails"]');
  expect(
    await sheets.evaluateAll((links) => links.map((link) => link instanceof HTMLLinkElement && link.sheet !== null)),
  ).toEqual([true]);
});

test('the list does not wait for the details of the person who is open beside it', async ({ page, open }) => {
  const app = await open('/?open=LEFT_MENU');
  const cards = app.getByRole('list', { name: 'Members' }).getByRole('button');
  await cards.first().click();
  await expect(app.getByRole('region', { name: 'Contacts' })).toBeVisible();
  await page.route('**/later/PersonDetails-*.js', () => undefined);
  await app.locator('html').evaluate(() => location.reload());
  await expect(app.getByText('Loading…').first()).toBeAttached();
  await expect(cards.first()).toBeVisible();
});
