import { boxHosting, staticTest, testIn } from '#test/e2e/hostedTest.ts';
import { install } from '#test/e2e/installSteps.ts';
import { expect } from '#test/e2e/portalTest.ts';
import { picture } from './picture.ts';

/** A Monday noon in Berlin, so that a picture changes only when the app does. */
const NOON = Date.parse('2026-03-02T12:00:00+01:00');

// Always the same ports: they stand in the pictures.
const test = testIn({ ...boxHosting, ports: { app: 8291, portal: 8191 } });

// One after the other: two at once would want the same ports.
test.describe.configure({ mode: 'default' });

for (const one of [test, staticTest]) one.use({ viewport: { width: 1120, height: 760 } });

test.beforeEach(async ({ page, portal }) => {
  portal.world.clock.set(NOON);
  await page.clock.setFixedTime(NOON);
});

test('the installer before and after', async ({ page, open }) => {
  const app = await open('/marketplace/app/1/?viewer=admin&installed=false&chrome=none&box=box');
  await expect(app.getByText('Address of Roll Call')).toBeVisible();
  await picture(page, 'docs/pictures/installer.png');
  await install(app);
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await picture(page, 'docs/pictures/installed.png');
});

test('the self-check', async ({ page, open }) => {
  const app = await open('/marketplace/app/1/?viewer=admin&installed=true&chrome=none&box=box');
  await app.getByRole('button', { name: 'Self-check' }).click();
  await expect(app.getByText('All available')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await picture(page, 'docs/pictures/self-check.png');
});

test('a permission that is missing', async ({ page, open }) => {
  const app = await open('/marketplace/app/1/?viewer=admin&installed=false&chrome=none&box=box&scopes=im,placement');
  await expect(app.getByText('Not allowed: user_brief')).toBeVisible();
  await picture(page, 'docs/pictures/missing-permission.png');
});

staticTest('the notice of a static application', async ({ page, portal, open }) => {
  portal.world.clock.set(NOON);
  await page.clock.setFixedTime(NOON);
  const app = await open('/marketplace/app/1/?viewer=admin&chrome=none');
  await expect(app.getByText('Roll Call is missing in some places of Bitrix24.')).toBeVisible();
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await picture(page, 'docs/pictures/notice.png');
});
