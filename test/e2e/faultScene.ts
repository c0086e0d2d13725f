import { type Frame, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import type { ViewName } from './faultMatrix.ts';
import { expect, restCalls } from './portalTest.ts';

interface View {
  readonly address: string;
  /** What is there when all is well. */
  readonly shown: (app: FrameLocator) => Locator;
  /** What somebody has typed before the trouble begins. */
  readonly typed?: { readonly field: string; readonly text: string };
}

export const VIEW: Readonly<Record<ViewName, View>> = {
  'My status': {
    address: '/?open=USER_PROFILE_MENU',
    shown: (app) => app.getByRole('navigation', { name: 'Chats' }).getByRole('button', { name: /^Roll-out team/ }),
    typed: { field: 'Search chats', text: 'roll' },
  },
  Workspace: {
    address: '/?open=LEFT_MENU',
    shown: (app) => app.getByRole('navigation', { name: 'Chats' }).getByRole('button', { name: /^Roll-out team/ }),
    typed: { field: 'Search chats', text: 'roll' },
  },
  Members: {
    address: '/?open=IM_SIDEBAR:chat10',
    shown: (app) => app.getByRole('list', { name: 'Members' }).getByRole('button', { name: /^Anna Petrova/ }),
    typed: { field: 'Search members', text: 'anna' },
  },
  Person: {
    address: '/?open=USER_PROFILE_TOOLBAR:7',
    shown: (app) => app.getByRole('main').getByRole('heading').first(),
  },
};

/** A view in a frame, whose time and trouble a test moves. */
export class Scene {
  readonly page: Page;
  readonly portal: EmulatedPortal;
  readonly app: FrameLocator;
  readonly name: ViewName;
  readonly view: View;

  constructor(page: Page, portal: EmulatedPortal, app: FrameLocator, name: ViewName) {
    this.page = page;
    this.portal = portal;
    this.app = app;
    this.name = name;
    this.view = VIEW[name];
  }

  /** Begins trouble, or ends it. */
  trouble(faults: readonly string[] = []): void {
    const until = new Date(this.portal.world.clock.now() + 600_000).toISOString();
    this.portal.configure({ faults: faults.map((fault) => fault.replace('{time}', until)) });
  }

  /** Both clocks, the portal's and the browser's. */
  async pass(milliseconds: number): Promise<void> {
    this.portal.world.clock.advance(milliseconds);
    await this.page.clock.runFor(milliseconds);
  }

  /** Lets time pass in small steps, so that it does not run ahead of the answers on the wire, until it is so. */
  async passUntil(isSo: () => Promise<unknown>, seconds: number): Promise<void> {
    for (let passed = 0; passed <= seconds; passed += 2) {
      // oxlint-disable-next-line no-await-in-loop -- one step after the other is the point
      if (await isSo()) return;
      // oxlint-disable-next-line no-await-in-loop
      await this.pass(2000);
      // oxlint-disable-next-line no-await-in-loop -- what left for the wire comes back before the next step
      await this.#quiet();
    }
    throw new Error(`not within ${seconds} s; the frame says: ${await this.app.locator('body').innerText()}`);
  }

  /** The viewer comes back to the page: what is shown is read again. */
  async comeBack(): Promise<void> {
    await this.pass(11_000);
    await (await this.frame()).evaluate(() => window.dispatchEvent(new Event('focus')));
  }

  /** As after opening, whatever was before. */
  async startAnew(): Promise<void> {
    this.trouble();
    await this.page.goto(this.portal.origin + this.view.address);
    await expect(this.view.shown(this.app)).toBeVisible();
    await this.type();
  }

  async reload(): Promise<void> {
    await (await this.frame()).evaluate(() => location.reload());
  }

  async says(words: RegExp): Promise<boolean> {
    return (await this.app.getByText(words).count()) > 0;
  }

  requests(): number {
    return restCalls(this.portal).length;
  }

  async type(): Promise<void> {
    const { typed } = this.view;
    if (typed) await this.app.getByRole('searchbox', { name: typed.field }).fill(typed.text);
  }

  async keepsTyped(): Promise<void> {
    const { typed } = this.view;
    if (typed) await expect(this.app.getByRole('searchbox', { name: typed.field })).toHaveValue(typed.text);
  }

  /** The frame of the app itself; the background worker has one, too. */
  async frame(): Promise<Frame> {
    const element = await this.app.owner().elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('the app has no frame');
    return frame;
  }

  /** One turn of the real event loop of the frame, a little longer than an answer takes. */
  async #quiet(): Promise<void> {
    const frame = await this.frame();
    await frame.evaluate(() => fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(() => undefined));
  }
}
