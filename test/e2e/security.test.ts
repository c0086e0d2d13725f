import type { Frame, Page } from '@playwright/test';
import { expect, test } from './storageTest.ts';

function frameOf(page: Page): Frame {
  // Not the background worker, which lives at the same address.
  const frame = page
    .frames()
    .find(
      (candidate) => /^\/(?:index\.html)?$/.test(new URL(candidate.url()).pathname) && candidate.name().includes('|'),
    );
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

for (const placement of ['IM_SIDEBAR:chat10', 'LEFT_MENU', 'USER_PROFILE_MENU', 'USER_PROFILE_TOOLBAR:7']) {
  test(`no token is kept, said or shown anywhere by ${placement}`, async ({ page, portal, open, context }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    // Whatever frames tell each other is heard here, too.
    await context.addInitScript(() => {
      // Called on the channel itself below.
      // oxlint-disable-next-line typescript/unbound-method
      const { postMessage } = BroadcastChannel.prototype;
      BroadcastChannel.prototype.postMessage = function tell(message) {
        Object.assign(window, { told: [...((Reflect.get(window, 'told') as unknown[] | undefined) ?? []), message] });
        postMessage.call(this, message);
      };
    });
    const app = await open(`/?open=${placement}`);
    await expect(app.getByRole('switch', { name: 'Do not disturb' })).toBeVisible();
    const seen = () => app.locator('html').evaluate(() => sessionStorage.getItem('roll-call seen'));
    await expect.poll(seen).not.toBeNull();
    await expect.poll(() => frameOf(page).evaluate(() => Reflect.has(window, 'told'))).toBe(true);
    const kept = await frameOf(page).evaluate(() =>
      JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        Reflect.get(window, 'told'),
        document.cookie,
        document.documentElement.outerHTML,
        location.href,
      ]),
    );
    const sid = frameOf(page).name().split('|')[2] ?? '';
    const { accessToken, refreshToken } = portal.frame(sid) ?? { accessToken: '?', refreshToken: '?' };
    expect(accessToken.length).toBeGreaterThan(20);
    for (const token of [accessToken, refreshToken]) {
      expect(kept).not.toContain(token);
      expect(said.join()).not.toContain(token);
    }
  });
}

test('nothing is loaded from any other origin than the portal and the app', async ({ page, portal, open }) => {
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  const app = await open('/?open=LEFT_MENU');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem').first()).toBeVisible();
  expect([...origins].toSorted()).toEqual([portal.origin, new URL(process.env['APP_URL'] ?? '').origin].toSorted());
});
