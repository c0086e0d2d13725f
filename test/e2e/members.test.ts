import { expect, test } from './portalTest.ts';
import { letPass } from './time.ts';

test('twelve members are as present as they are, not as the portal calls them', async ({ portal, open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat10');
  const list = app.getByRole('list', { name: 'Members' });
  await expect(list.getByRole('listitem')).toHaveCount(12);
  const now = portal.world.clock.now();
  const isActive = (id: number) => {
    const person = portal.world.person(id);
    const at = person && person.kind !== 'bot' ? portal.world.lastActivity(person) : null;
    return at !== null && now - at <= 300_000;
  };
  const online = [...(portal.world.chats.get(10)?.members.all() ?? [])].filter(isActive).length;
  expect(online).toBeGreaterThan(0);
  expect(online).toBeLessThan(12);
  await expect(app.getByText(`${online} of 12 online`)).toBeVisible();
  await expect(list.getByRole('button', { name: /On leave through/ })).not.toHaveCount(0);
  await expect(list.getByRole('button', { name: /No activity recorded/ })).not.toHaveCount(0);
});

test('names are text, whatever they hold', async ({ open, expected }) => {
  // The photo of one of them is gone.
  expected.push(/status of 404/);
  const app = await open('/?open=IM_SIDEBAR:chat40');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('button', { name: /<img src=x/ })).toBeVisible();
  await expect(app.locator('img[src="x"]')).toHaveCount(0);
});

test('a person opens by keyboard, and Esc leads back to where one was', async ({ page, open }) => {
  const app = await open('/?open=DEFAULT');
  const members = app.getByRole('list', { name: 'Members' }).getByRole('button');
  await members.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(members.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  const name = (await members.nth(1).locator('bdi').first().textContent()) ?? '';
  const card = app.getByRole('dialog', { name }).or(app.getByRole('complementary', { name }));
  await expect(card.getByRole('heading', { name })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(members.nth(1)).toBeFocused();
});

test('the messenger opens on the person from the card', async ({ page, open }) => {
  const app = await open('/?open=USER_PROFILE_TOOLBAR:7');
  await app.getByRole('button', { name: /Open chat with/ }).click();
  await expect(page.getByRole('region', { name: 'Messenger' }).last()).toBeVisible();
});

for (const [dialog, words] of [
  ['chat99', 'You are not a member of this chat.'],
  ['chat13', 'Nobody is in this chat'],
] as const) {
  test(`${dialog}: ${words}`, async ({ open }) => {
    const app = await open(`/?open=IM_SIDEBAR:${dialog}`);
    await expect(app.getByText(words)).toBeVisible();
  });
}

test('a guest from outside sees the members without departments, and no error', async ({ open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat10&viewer=extranet');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();
  await expect(app.getByRole('alert')).toHaveCount(0);
});

test('members that cannot be loaded say why and come by Try again', async ({ portal, open, expected }) => {
  expected.push(/the server responded with a status of/, /Failed to load resource/);
  const app = await open('/?open=IM_SIDEBAR:chat10&fault=internal-error');
  const retry = app.getByRole('button', { name: 'Try again' }).last();
  await expect(retry).toBeVisible({ timeout: 15_000 });
  portal.configure({ faults: [] });
  await retry.click();
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(12);
});

test('what was known stays and is marked when a refresh fails', async ({ page, portal, open, expected }) => {
  expected.push(/the server responded with a status of/, /Failed to load resource/);
  await page.clock.install();
  const app = await open('/?open=IM_SIDEBAR:chat10');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(12);
  portal.configure({ faults: ['internal-error'] });
  await letPass(page, 80_000);
  await expect(async () => {
    await page.clock.runFor(2000);
    await expect(app.getByText(/Could not refresh/).first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(12);
});

test('a chat that may not be seen leads back to the others', async ({ open }) => {
  const app = await open('/?open=LEFT_MENU');
  await expect(app.getByRole('list', { name: 'Members' })).toBeVisible();
  await open('/?open=LEFT_MENU&fault=no-access');
  await app
    .getByRole('navigation', { name: 'Chats' })
    .getByRole('button', { name: /^Pair of two/ })
    .click();
  await expect(app.getByText('You are not a member of this chat.')).toBeVisible();
  await app.getByRole('button', { name: 'Choose another chat' }).click();
  await expect(app.getByRole('button', { name: /^Roll-out team/, includeHidden: false })).toHaveAttribute(
    'aria-current',
  );
});
