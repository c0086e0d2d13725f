import type { Frame, Page } from '@playwright/test';
import { expect, test } from './portalTest.ts';

function frameOf(page: Page): Frame {
  const frame = page.frames().findLast((candidate) => candidate.name().includes('|'));
  if (!frame) throw new Error('the app has no frame');
  return frame;
}

/** Sends a command as BX24.js would, from inside the app's frame; 'silence' where nothing comes back in time. */
async function say(frame: Frame, command: string, params?: unknown, patience = 800): Promise<unknown> {
  return frame.evaluate(
    ([name, json, ms]) =>
      new Promise((resolve) => {
        const callback = `t${Math.random().toString(36).slice(2)}`;
        const sid = window.name.split('|')[2];
        addEventListener('message', ({ data }) => {
          const text = String(data);
          if (!text.startsWith(`${callback}:`)) return;
          const answer = text.slice(callback.length + 1);
          resolve(answer === '' ? 'closed' : JSON.parse(answer));
        });
        // The portal itself checks whom it hears.
        window.parent.postMessage(`${name}:${json}:${callback}:${sid}`, '*');
        setTimeout(() => resolve('silence'), ms);
      }),
    [command, params === undefined ? '' : JSON.stringify(params), patience] as const,
  );
}

test('a slider has neither size nor title to change, and only an administrator sets options of the application', async ({
  page,
  open,
}) => {
  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByRole('heading', { name: 'My status' })).toBeVisible();
  const frame = frameOf(page);
  expect(await say(frame, 'resizeWindow', { width: '100%', height: 100 })).toBe('silence');
  expect(await say(frame, 'setTitle', { title: 'Mine' })).toBe('silence');
  expect(await say(frame, 'setAppOption', { name: 'a', value: 1 })).toBe('silence');
  expect(await say(frame, 'launchRocket')).toBe('silence');
  expect(await say(frame, 'setUserOption', { name: 'a', value: 1 })).toEqual({ name: 'a', value: 1 });

  await open('/?open=DEFAULT&viewer=admin');
  await expect(app.getByRole('list', { name: 'Members' })).toBeVisible();
  const own = frameOf(page);
  expect(await say(own, 'setTitle', { title: 'Ours' })).toEqual({ title: 'Ours' });
  await expect(page.getByRole('heading', { name: 'Ours' })).toBeVisible();
  expect(await say(own, 'setAppOption', { name: 'a', value: 1 })).toEqual({ a: '1' });
  expect(await say(own, 'closeApplication')).toBe('silence');
});

test('a path of the portal opens above the app and is answered when it closes; others are refused', async ({
  page,
  open,
}) => {
  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByRole('heading', { name: 'My status' })).toBeVisible();
  const frame = frameOf(page);
  const closed = say(frame, 'openPath', { path: '/company/personal/user/7/' }, 10_000);
  await expect(page.getByRole('dialog', { name: 'Profile' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await closed).toEqual({ result: 'close' });
  expect(await say(frame, 'openPath', { path: '/online/' })).toEqual({
    result: 'error',
    errorCode: 'PATH_NOT_AVAILABLE',
  });
});

test('choosing nobody is never answered; choosing somebody is', async ({ page, open, expected }) => {
  // Somebody's photo is gone.
  expected.push(/404/);
  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByRole('heading', { name: 'My status' })).toBeVisible();
  const frame = frameOf(page);
  const cancelled = say(frame, 'selectUser', { mult: false }, 2000);
  const chooser = page.getByRole('dialog', { name: 'Select an employee' });
  await expect(chooser).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(chooser).toHaveCount(0);
  expect(await cancelled).toBe('silence');

  const chosen = say(frame, 'selectUser', { mult: false }, 10_000);
  await chooser.getByRole('button', { name: /Anna Petrova/ }).click();
  expect(await chosen).toMatchObject({ id: '1', name: 'Anna Petrova' });
});

test('a second instance opens above the first, and closes itself alone', async ({ page, open }) => {
  const app = await open('/?open=USER_PROFILE_MENU');
  await expect(app.getByRole('heading', { name: 'My status' })).toBeVisible();
  const first = frameOf(page);
  const closed = say(first, 'openApplication', { user: 7, bx24_title: 'Second' }, 15_000);
  await expect(page.getByRole('dialog', { name: 'Second' })).toBeVisible();
  await expect(app.getByRole('navigation', { name: 'Chats' })).toBeVisible();
  const second = frameOf(page);
  // The frame goes with its answer.
  await say(second, 'closeApplication').catch(() => undefined);
  expect(await closed).toBe('closed');
  await expect(page.getByRole('dialog')).toHaveCount(1);
});
