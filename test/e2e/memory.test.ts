import type { FrameLocator } from '@playwright/test';
import { restCalls } from './portalTest.ts';
import { expect, test } from './storageTest.ts';

const members = (app: FrameLocator) => app.getByRole('list', { name: 'Members' }).getByRole('listitem');

/** What the frame has kept, once the first visit has settled. */
async function kept(app: FrameLocator): Promise<string> {
  const read = () => app.locator('html').evaluate(() => sessionStorage.getItem('roll-call seen') ?? '');
  await expect.poll(read).toContain('"members":[{');
  return read();
}

test('a second visit shows the people known from the first before the portal has answered', async ({
  portal,
  open,
}) => {
  const first = await open('/?open=IM_SIDEBAR:chat10');
  await expect(first.getByText(/^\d+ of 12 online$/)).toBeVisible();
  await kept(first);

  portal.configure({ faults: ['hang'] });
  const before = restCalls(portal).length;
  const second = await open('/?open=IM_SIDEBAR:chat10');
  await expect(members(second)).toHaveCount(12);
  await expect(second.getByText(/^Checked .* · Refreshing…$/)).toBeVisible();
  await expect(second.getByRole('heading', { name: 'Roll-out team' })).toBeVisible();
  // Nobody can know yet who is online now.
  await expect(second.getByText('12 members', { exact: true })).toBeVisible();
  await expect(members(second).filter({ hasText: 'Online' })).toHaveCount(0);
  await expect(second.getByRole('button', { name: 'Export…' })).toBeDisabled();
  const [request] = restCalls(portal).slice(before);
  expect(Object.values(request?.commands ?? {}).some((text) => text.startsWith('im.dialog.users.list'))).toBe(true);

  portal.configure({ faults: [] });
  const third = await open('/?open=IM_SIDEBAR:chat10');
  await expect(third.getByText(/^\d+ of 12 online$/)).toBeVisible();
  await expect(third.getByText(/Refreshing…/)).toHaveCount(0);
  await expect(third.getByRole('button', { name: 'Update' })).toHaveCount(0);
});

test('a workspace opens at once with the chats and the chat seen last', async ({ portal, open }) => {
  const first = await open('/?open=LEFT_MENU');
  await first
    .getByRole('navigation', { name: 'Chats' })
    .getByRole('button', { name: /^Roll-out team/ })
    .click();
  await expect(members(first)).toHaveCount(12);
  await kept(first);

  portal.configure({ faults: ['hang'] });
  const second = await open('/?open=LEFT_MENU');
  await expect(second.getByText(/Refreshing…/)).toBeVisible();
  await expect(second.getByRole('navigation', { name: 'Chats' })).toContainText('Roll-out team');
  await expect(members(second)).toHaveCount(12);
});

test('who was removed from a chat meanwhile is told so, and finds nothing of it at the next visit', async ({
  portal,
  open,
}) => {
  const first = await open('/?open=IM_SIDEBAR:chat10');
  await expect(members(first)).toHaveCount(12);
  await kept(first);
  portal.configure({ faults: ['no-access'] });
  const second = await open('/?open=IM_SIDEBAR:chat10');
  await expect(second.getByText('You are not a member of this chat.')).toBeVisible();
  await expect
    .poll(() => second.locator('html').evaluate(() => sessionStorage.getItem('roll-call seen')))
    .toContain('"members":[]');
});

test('another viewer in the same tab is shown nothing of the first, and nothing of it stays', async ({
  portal,
  open,
}) => {
  const first = await open('/?open=LEFT_MENU&viewer=employee');
  await expect(members(first).first()).toBeVisible();
  expect(await kept(first)).toContain(portal.viewer().lastName);

  portal.configure({ faults: ['hang'], viewer: 'extranet' });
  const second = await open('/?open=LEFT_MENU&viewer=extranet');
  await expect(second.getByRole('navigation', { name: 'Chats' })).toBeVisible();
  await expect(members(second)).toHaveCount(0);
  expect(await second.locator('html').evaluate(() => sessionStorage.getItem('roll-call seen'))).toBeNull();
});

test('the viewer is recognised without a request', async ({ portal, open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat10');
  await expect(members(app)).toHaveCount(12);
  await kept(app);
  const methods = restCalls(portal).flatMap(({ commands }) => Object.values(commands ?? {}));
  expect(methods.filter((text) => text.startsWith('user.option.set'))).toEqual([]);
});

test('no contact is kept of anybody', async ({ portal, open }) => {
  const app = await open('/?open=IM_SIDEBAR:chat10');
  await expect(members(app)).toHaveCount(12);
  const text = await kept(app);
  const people = portal.world.people;
  expect(people.filter(({ email }) => email !== '' && text.includes(email))).toEqual([]);
  expect(text).not.toMatch(/"(?:phones|email|website|birthday)":/);
});
