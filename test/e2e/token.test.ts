import type { BrowserContext } from '@playwright/test';
import { expect, test } from './storageTest.ts';
import { letPass } from './time.ts';

/** Notes in each frame what it tells other frames, on whatever channel. */
async function listen(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    // Called on the channel itself below.
    // oxlint-disable-next-line typescript/unbound-method
    const { postMessage } = BroadcastChannel.prototype;
    BroadcastChannel.prototype.postMessage = function tell(message) {
      told.push(message);
      postMessage.call(this, message);
    };
  });
}

for (const placement of ['IM_SIDEBAR:chat10', 'LEFT_MENU', 'USER_PROFILE_MENU', 'USER_PROFILE_TOOLBAR:7']) {
  test(`no token is kept, said, shown or told to other frames by ${placement}`, async ({
    page,
    portal,
    open,
    context,
  }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await listen(context);
    await page.clock.install();
    const heard = page.waitForResponse(/\/assets\/later\/share-/);
    const app = await open(`/?open=${placement}`);
    await heard;
    await expect(app.getByRole('switch', { name: 'Do not disturb' })).toBeVisible();
    // A write, a refresh, and what is remembered of both.
    await app.getByRole('switch', { name: 'Do not disturb' }).click();
    const html = app.locator('html');
    const told = () => html.evaluate(() => JSON.stringify(Reflect.get(window, 'told')));
    await expect.poll(told).toContain('"status":"dnd"');
    await letPass(page, 80_000);
    await expect.poll(told).toContain('"of":"timer"');
    await expect.poll(() => html.evaluate(() => sessionStorage.getItem('roll-call seen'))).not.toBeNull();

    const kept = await html.evaluate(() =>
      JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        Reflect.get(window, 'told'),
        document.cookie,
        document.documentElement.outerHTML,
        location.href,
      ]),
    );
    const sid = (await html.evaluate(() => window.name)).split('|')[2] ?? '';
    const { accessToken, refreshToken } = portal.frame(sid) ?? { accessToken: '?', refreshToken: '?' };
    expect(accessToken.length).toBeGreaterThan(20);
    for (const token of [accessToken, refreshToken]) {
      expect(kept).not.toContain(token);
      expect(said.join()).not.toContain(token);
    }
  });
}
