import type { Frame, Page } from '@playwright/test';
import { expect, test } from './portalTest.ts';

function frameOf(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.url().startsWith(process.env['APP_URL'] ?? '?'));
  if (!frame) throw new Error('the app has no frame');
  return frame;
}

test('the built app runs no script of anybody else and turns no text into markup', async ({ page, open, expected }) => {
  // The browser reports what it refuses.
  expected.push(/Content Security Policy|TrustedHTML|TrustedScript/);
  const app = await open('/?open=LEFT_MENU');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();
  const refused = await frameOf(page).evaluate(async () => {
    const script = document.createElement('script');
    script.append('window.injected = true');
    document.body.append(script);
    const isRefused = (attempt: () => unknown) =>
      new Promise<boolean>((resolve) => {
        // In a task of its own: the debugger that runs this function is exempt from the policy.
        setTimeout(() => {
          try {
            attempt();
            resolve(false);
          } catch {
            resolve(true);
          }
        });
      });
    return {
      'inline script': !('injected' in window),
      markup: await isRefused(() => (document.createElement('div').innerHTML = '<b>text</b>')),
      // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval, no-new-func -- what must be refused
      evaluation: await isRefused(() => new Function('return 1')()),
    };
  });
  expect(refused).toEqual({ 'inline script': true, markup: true, evaluation: true });
});

test('nothing is loaded from any other origin than the portal and the app', async ({ page, portal, open }) => {
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  const app = await open('/?open=LEFT_MENU');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();
  expect([...origins].toSorted()).toEqual([portal.origin, new URL(process.env['APP_URL'] ?? '').origin].toSorted());
});
