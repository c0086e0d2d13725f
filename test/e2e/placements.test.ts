import { expect, restCalls, test } from './portalTest.ts';

for (const opening of ['post', 'get']) {
  test(`the avatar’s menu opens My status in a slider, which Esc closes, opened by ${opening}`, async ({
    page,
    open,
  }) => {
    const app = await open(`/?opening=${opening}`);
    await page.getByRole('button', { name: 'Profile menu' }).click();
    await page.getByRole('menuitem', { name: 'Extensions' }).click();
    await page.getByRole('menuitem', { name: 'My status' }).click();
    await expect(app.getByRole('heading', { name: 'My status' })).toBeVisible();
    await expect(app.getByRole('switch', { name: 'Do not disturb' })).toBeVisible();
    await expect(app.getByRole('navigation', { name: 'Chats' })).toContainText('Roll-out team');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test(`the left menu opens the workspace on a page of its own, opened by ${opening}`, async ({ page, open }) => {
    const app = await open(`/?opening=${opening}`);
    await page
      .getByRole('list', { name: 'Applications' })
      .getByRole('link', { name: /Roll Call/ })
      .first()
      .click();
    await expect(app.getByRole('navigation', { name: 'Chats' })).toBeVisible();
    await expect(app.getByRole('list', { name: 'Members' })).toBeVisible();
  });

  test(`the app’s own page opens the workspace, opened by ${opening}`, async ({ open }) => {
    const app = await open(`/marketplace/app/1/?opening=${opening}`);
    await expect(app.getByRole('navigation', { name: 'Chats' })).toContainText('Roll-out team');
    await expect(app.getByRole('list', { name: 'Members' })).toBeVisible();
  });

  test(`a chat’s sidebar opens the members of that chat, opened by ${opening}`, async ({ page, open }) => {
    const app = await open(`/online/?IM_DIALOG=chat10&opening=${opening}`);
    await page.getByRole('region', { name: 'Applications' }).getByRole('button', { name: 'Members' }).click();
    await expect(app.getByRole('heading', { name: 'Roll-out team' })).toBeVisible();
    await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(12);
  });

  test(`a colleague’s profile opens that person, opened by ${opening}`, async ({ page, portal, open }) => {
    const name = portal.world.person(7)?.lastName ?? 'nobody';
    const app = await open(`/company/personal/user/7/?opening=${opening}`);
    await page
      .getByRole('region', { name: /Profile of/ })
      .getByRole('button', { name: 'Profile applications' })
      .click();
    await page.getByRole('menuitem', { name: /Roll Call/ }).click();
    await expect(app.getByRole('heading', { name: new RegExp(name) })).toBeVisible();
    await expect(app.getByRole('button', { name: /Open chat with/ })).toBeVisible();
  });
}

for (const opening of ['post', 'get']) {
  for (const placement of [
    'USER_PROFILE_MENU',
    'LEFT_MENU',
    'DEFAULT',
    'IM_SIDEBAR:chat10',
    'USER_PROFILE_TOOLBAR:7',
  ]) {
    test(`${placement} opened by ${opening} is painted from one request, without a preflight`, async ({
      portal,
      open,
    }) => {
      const app = await open(`/?open=${placement}&opening=${opening}`);
      await expect(app.getByRole('switch', { name: 'Do not disturb' })).toBeVisible();
      if (!placement.startsWith('USER_PROFILE')) {
        await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();
      }
      expect(portal.log.filter(({ kind }) => kind === 'preflight')).toEqual([]);
      const [first, ...later] = restCalls(portal);
      expect(Object.values(first?.commands ?? {}).map((text) => text.split('?')[0])).toContain('im.user.status.get');
      // What follows the first cards: names of departments, who manages the chat, what a person has set.
      const details = new Set(['im.department.get', 'im.dialog.get', 'im.search.user.list']);
      const after = later.flatMap(({ commands }) => Object.values(commands ?? {}).map((text) => text.split('?')[0]));
      expect(after.filter((method) => !details.has(method ?? ''))).toEqual([]);
    });
  }
}

for (const variant of ['box=oldBox', 'emptyOptions=text', 'emptyOptions=object', 'emptyOptions=array']) {
  test(`every placement opens its view with ${variant}`, async ({ open }) => {
    const mine = await open(`/?open=USER_PROFILE_MENU&${variant}`);
    await expect(mine.getByRole('heading', { name: 'My status' })).toBeVisible();
    await expect(mine.getByRole('navigation', { name: 'Chats' })).toContainText('Roll-out team');
    for (const placement of ['LEFT_MENU', 'DEFAULT', 'IM_SIDEBAR:chat10']) {
      const app = await open(`/?open=${placement}&${variant}`);
      await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(12);
    }
    const person = await open(`/?open=USER_PROFILE_TOOLBAR:7&${variant}`);
    await expect(person.getByRole('button', { name: /Open chat with/ })).toBeVisible();
    await expect(person.getByRole('alert')).toHaveCount(0);
  });
}

test('who may not use the application is told so by the portal and by the app', async ({ page, open, expected }) => {
  expected.push(/the server responded with a status of 401/);
  const app = await open('/?open=IM_SIDEBAR:chat10&viewer=outsider');
  await expect(app.getByRole('alert').filter({ hasText: 'Ask your administrator' }).first()).toBeVisible();
  await expect(app.getByText(/user_access_error/).first()).toBeVisible();
  await open('/?open=LEFT_MENU&viewer=outsider');
  await expect(page.getByText('You have no access to this application')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('until an administrator has set it up, others get a notice of the portal and no frame', async ({ page, open }) => {
  await open('/?open=DEFAULT&installed=false');
  await expect(page.getByRole('heading', { name: 'Roll Call is not fully installed yet' })).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
});
