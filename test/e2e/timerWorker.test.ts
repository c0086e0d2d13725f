import { expect, restCalls, test } from './portalTest.ts';
import { commandsOf, optionsOf, pass, setClocks, storePlan } from './timerScene.ts';

const AFTERNOON = '2026-03-02T15:00:00+01:00';
const ONLY_OPEN = 'Timers end only while Roll Call is open.';

test('the worker without a plan makes no request and weighs less than 12 kB', async ({ page, portal }) => {
  await setClocks(portal, page, AFTERNOON);
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.frame() !== page.mainFrame()) bodies.push(response.body());
  });
  await page.goto(`${portal.origin}/online/`);
  const worker = page.frameLocator('iframe[title="PAGE_BACKGROUND_WORKER"]');
  await expect(worker.locator('html')).toHaveAttribute('lang', 'en');
  await pass(portal, page, 24 * 60);

  expect(restCalls(portal)).toEqual([]);
  const bytes = (await Promise.all(bodies)).reduce((sum, { length }) => sum + length, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(12_000);
});

test('each page of the portal loads the worker, also one in a slider', async ({ page, open }) => {
  const workers = page.locator('iframe[title="PAGE_BACKGROUND_WORKER"]');
  const app = await open('/?open=USER_PROFILE_TOOLBAR:5');
  // The frame of an application in a slider is part of the page below.
  await expect(app.getByRole('main').getByText('Loading…')).toHaveCount(0);
  await expect(workers).toHaveCount(1);
  await app.getByRole('button', { name: 'Profile' }).click();
  await expect(page.getByRole('dialog', { name: 'Profile' })).toBeVisible();
  await expect(workers).toHaveCount(2);
});

test('a plan costs a page one look and one sign of life an hour', async ({ page, portal }) => {
  await setClocks(portal, page, AFTERNOON);
  storePlan(portal, '2026-03-02T17:00:00+01:00');
  await page.goto(`${portal.origin}/online/`);
  await expect.poll(() => Number(optionsOf(portal)['workerBeat'])).toBeGreaterThan(Date.parse(AFTERNOON) - 1);
  expect(restCalls(portal)).toHaveLength(2);
  await page.reload();
  await expect(page.frameLocator('iframe[title="PAGE_BACKGROUND_WORKER"]').locator('html')).toHaveAttribute(
    'lang',
    'en',
  );
  await pass(portal, page, 10);
  expect(restCalls(portal).length).toBeLessThanOrEqual(3);
});

test('a worker that is too slow too often is dropped, and the app says what that means', async ({
  page,
  portal,
  open,
}) => {
  await setClocks(portal, page, AFTERNOON);
  await page.goto(`${portal.origin}/online/?fault=slow-worker`);
  for (let load = 0; load < 11; load += 1) {
    await expect(page.locator('iframe[title="PAGE_BACKGROUND_WORKER"]')).toHaveCount(1);
    const reported = page.waitForResponse(/workerLoaded/);
    await page.clock.fastForward(6500);
    await reported;
    portal.configure({ faults: ['slow-worker'] });
    await page.reload();
  }
  await expect(page.locator('iframe[title="PAGE_BACKGROUND_WORKER"]')).toHaveCount(0);

  portal.configure({ faults: [] });
  storePlan(portal, '2026-03-02T17:00:00+01:00');
  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByRole('button', { name: 'End now' })).toBeVisible();
  await expect(async () => {
    await page.clock.fastForward(3000);
    await expect(app.getByText(ONLY_OPEN)).toBeVisible({ timeout: 500 });
  }).toPass();
});

test('an administrator is told by the portal whether the worker is bound', async ({ page, portal, open }) => {
  await setClocks(portal, page, AFTERNOON);
  const plan = async () => {
    storePlan(portal, '2026-03-02T17:00:00+01:00');
    const app = await open('/?open=USER_PROFILE_MENU&viewer=admin');
    await expect(app.getByRole('button', { name: 'End now' })).toBeVisible();
    await expect.poll(() => commandsOf(portal, 'placement.get').length).toBeGreaterThan(0);
    return app;
  };
  portal.configure({ viewer: 'admin' });
  await expect((await plan()).getByText(ONLY_OPEN)).toHaveCount(0);

  for (let load = 0; load < 11; load += 1) portal.workerLoaded(6000);
  await expect((await plan()).getByText(ONLY_OPEN)).toBeVisible();
});

test('with a worker nothing less is promised', async ({ page, portal, open }) => {
  await setClocks(portal, page, AFTERNOON);
  storePlan(portal, '2026-03-02T17:00:00+01:00');
  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByRole('button', { name: 'End now' })).toBeVisible();
  await page.clock.fastForward(5000);
  await expect.poll(() => optionsOf(portal)['workerBeat']).toBeTruthy();
  await expect(app.getByText(ONLY_OPEN)).toHaveCount(0);
});

test('the worker asks for a new token when its own has ended', async ({ page, portal, expected }) => {
  expected.push(/status of 401/);
  await setClocks(portal, page, AFTERNOON);
  portal.configure({ tokenLife: 600 });
  storePlan(portal, '2026-03-02T15:30:00+01:00');
  await page.goto(`${portal.origin}/online/`);
  await expect.poll(() => optionsOf(portal)['workerBeat']).toBeTruthy();

  await pass(portal, page, 31);
  await expect.poll(() => portal.viewer().status).toBe('online');
});

test('the worker tries again when the portal is down at the end', async ({ page, portal, expected }) => {
  expected.push(/Failed to load resource|net::ERR/);
  await setClocks(portal, page, AFTERNOON);
  storePlan(portal, '2026-03-02T15:30:00+01:00');
  await page.goto(`${portal.origin}/online/`);
  await expect.poll(() => optionsOf(portal)['workerBeat']).toBeTruthy();
  portal.configure({ faults: ['offline'] });
  await pass(portal, page, 31);
  await page.clock.fastForward(5000);
  expect(portal.viewer().status).toBe('dnd');

  portal.configure({ faults: [] });
  await pass(portal, page, 10);
  await expect.poll(() => portal.viewer().status).toBe('online');
});

test('a page that is no admitted portal hears nothing from the worker', async ({ page, portal }) => {
  await page.goto(`${portal.origin}/online/`);
  const worker = portal.bindings.find(({ placement }) => placement === 'PAGE_BACKGROUND_WORKER')?.handler ?? '';
  const heard = await page.evaluate(
    (src) =>
      new Promise((resolve) => {
        addEventListener('message', ({ data }) => String(data).endsWith(':abc') && resolve(data));
        const frame = document.createElement('iframe');
        frame.name = 'stranger.example|1|abc';
        frame.addEventListener('load', () => setTimeout(() => resolve('silence'), 1500));
        frame.src = src;
        document.body.append(frame);
      }),
    worker,
  );
  expect(heard).toBe('silence');
});
