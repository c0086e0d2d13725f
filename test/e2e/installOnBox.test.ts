import { boxHosting, testIn } from './hostedTest.ts';
import { expectBound, expectWorking, install } from './installSteps.ts';
import { expect } from './portalTest.ts';

testIn(boxHosting)(
  'on a self-hosted portal over http and a port, a fresh portal becomes a working one',
  async ({ page, app: host, portal, open }) => {
    portal.configure({ box: 'box' });
    const app = await open('/marketplace/app/1/?viewer=admin&installed=false');
    await expect(app.getByText(`Portal: ${new URL(portal.origin).host} (en_selfhosted)`)).toBeVisible();
    // An address with a dot, over http as the portal: nothing to warn of.
    await expect(app.getByText(/does not accept/)).toHaveCount(0);
    await install(app);
    await expect(app.getByRole('navigation', { name: 'Chats' })).toBeVisible();
    expectBound(portal, host.url);
    await expectWorking(page, portal);
    expect(await app.locator('body').evaluate(() => window.isSecureContext)).toBe(false);
  },
);
