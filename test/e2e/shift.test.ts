import { expect, test } from './portalTest.ts';
import { recordShifts, shiftsIn } from './shifts.ts';
import { storePlan } from './timerScene.ts';
import { drawn, settled } from './tours.ts';

const VIEWS = {
  'My status': '/?open=USER_PROFILE_MENU',
  Workspace: '/?open=LEFT_MENU',
  'App page of an administrator': '/?open=DEFAULT&viewer=admin',
  Members: '/?open=IM_SIDEBAR:chat10',
  'Three hundred members': '/?open=IM_SIDEBAR:chat20',
  Person: '/?open=USER_PROFILE_TOOLBAR:1',
  Installer: '/?open=DEFAULT&viewer=admin&installed=false',
};

const WAYS = {
  'on a wide screen': { width: 1280, latency: 0 },
  'on a wide screen with a slow portal': { width: 1280, latency: 500 },
  'on a narrow screen with a slow portal': { width: 390, latency: 500 },
};

for (const [view, address] of Object.entries(VIEWS)) {
  test(`nothing shifts while ${view} loads`, async ({ page, portal, open }) => {
    await recordShifts(page);
    for (const [way, { width, latency }] of Object.entries(WAYS)) {
      await page.setViewportSize({ width, height: 800 });
      portal.configure({ latency });
      const app = await open(address);
      await settled({ page, app });
      await expect(app.getByRole('progressbar')).toHaveCount(0);
      expect.soft(await shiftsIn(app, view === 'Three hundred members'), way).toEqual([]);
    }
  });
}

test('nothing shifts while a view with a timer and a status loads', async ({ page, portal, open }) => {
  await recordShifts(page);
  storePlan(portal, new Date(portal.world.clock.now() + 3_600_000).toISOString());
  for (const [address, last] of [
    [VIEWS['My status'], 'Roll-out team'],
    [VIEWS.Members, 'Engineering'],
  ] as const) {
    const app = await open(`${address}&latency=500`);
    await drawn(app);
    await expect(app.getByRole('button', { name: 'End now' })).toBeVisible();
    await expect(app.getByRole('main')).toContainText(last);
    expect.soft(await shiftsIn(app), address).toEqual([]);
  }
});

test('nothing shifts while a status other than do not disturb loads', async ({ page, portal, open }) => {
  await recordShifts(page);
  for (const [status, words] of [
    ['away', 'Away'],
    ['break', 'On a break'],
  ] as const) {
    portal.viewer().status = status;
    const app = await open(`${VIEWS['My status']}&latency=500`);
    await drawn(app);
    await expect(app.getByText(words, { exact: true }).first()).toBeVisible();
    await expect(app.getByRole('main')).toContainText('Roll-out team');
    expect.soft(await shiftsIn(app), status).toEqual([]);
  }
});
