import type { Frame, FrameLocator, Locator, Page } from '@playwright/test';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import type { ViewName } from './faultMatrix.ts';
import { appFrame, expect } from './portalTest.ts';
import { rests } from './time.ts';

interface View {
  readonly address: string;
  /** What is there when all is well. */
  readonly shown: (app: FrameLocator) => Locator;
  /** What somebody types while the trouble is on. */
  readonly typed?: { readonly field: string; readonly text: string };
}

const VIEW: Readonly<Record<ViewName, View>> = {
  'My status': {
    address: '/?open=USER_PROFILE_MENU',
    shown: (app) => app.getByRole('navigation', { name: 'Chats' }).getByRole('button', { name: /^Roll-out team/ }),
    typed: { field: 'Search chats', text: 'roll' },
  },
  Workspace: {
    address: '/?open=LEFT_MENU',
    shown: (app) => app.getByRole('list', { name: 'Members' }).getByRole('button', { name: /^Anna Petrova/ }),
    typed: { field: 'Search chats', text: 'roll' },
  },
  Members: {
    address: '/?open=IM_SIDEBAR:chat10',
    shown: (app) => app.getByRole('list', { name: 'Members' }).getByRole('button', { name: /^Anna Petrova/ }),
    typed: { field: 'Search members', text: 'anna' },
  },
  Person: {
    address: '/?open=USER_PROFILE_TOOLBAR:7',
    shown: (app) => app.getByRole('main').getByRole('region', { name: 'Contacts' }),
  },
};

/** Tokens that outlive all that a test lets pass, so that only a scenario ends them. Seconds. */
const LIFE = 100_000;

/** A view in a frame, whose time and trouble a test moves. */
export class Scene {
  readonly portal: EmulatedPortal;
  readonly app: FrameLocator;
  /** What is there when all is well. */
  readonly content: Locator;
  /** Whether a frame is there, and nothing is wrong with it. */
  isReady = false;
  readonly #page: Page;
  readonly #view: View;
  readonly #counts = { requests: 0, renewals: 0, isOn: false };
  #isInstalled = false;
  #hasTyped = false;

  constructor(page: Page, portal: EmulatedPortal, name: ViewName) {
    this.portal = portal;
    this.app = appFrame(page);
    this.#page = page;
    this.#view = VIEW[name];
    this.content = this.#view.shown(this.app);
    portal.configure({ tokenLife: LIFE });
    portal.onLog(({ kind }) => {
      if (kind === 'rest' && this.#counts.isOn) this.#counts.requests += 1;
    });
    page.on('request', (request) => {
      if (request.url().endsWith('/emulator/refresh') && this.#counts.isOn) this.#counts.renewals += 1;
    });
  }

  /** A frame of its own for what comes. */
  async open(): Promise<void> {
    if (!this.#isInstalled) await this.#install();
    this.#hasTyped = false;
    await this.#page.goto(this.portal.origin + this.#view.address);
    await expect(this.app.getByRole('heading', { level: 1 })).toBeAttached();
    this.isReady = true;
  }

  /** Closes the frame there was: what it would still have asked is none of the next one's requests. */
  async leave(): Promise<void> {
    await this.#page.goto('about:blank');
    this.isReady = false;
  }

  /** Begins trouble, before a frame is opened or while everything is shown; or ends it. */
  async trouble(faults: readonly string[]): Promise<void> {
    const until = new Date(this.portal.world.clock.now() + 600_000).toISOString();
    this.portal.configure({ faults: faults.map((fault) => fault.replace('{time}', until)) });
    if (this.isReady && faults.includes('expired-token')) this.portal.world.clock.advance(LIFE * 1000);
    if (!faults.includes('storage-denied')) return;
    if (this.isReady) await (await this.#frame()).evaluate(denyStorage);
    await this.#page.addInitScript(denyStorage);
  }

  /** From now on. */
  count(): void {
    Object.assign(this.#counts, { requests: 0, renewals: 0, isOn: true });
  }

  stopCounting(): void {
    this.#counts.isOn = false;
  }

  requests(): number {
    return this.#counts.requests;
  }

  /** How often the portal's page was asked for a new token. */
  renewals(): number {
    return this.#counts.renewals;
  }

  /** Both clocks, the portal's and the browser's. */
  async pass(milliseconds: number): Promise<void> {
    this.portal.world.clock.advance(milliseconds);
    await this.#page.clock.runFor(milliseconds);
    // What left for the wire comes back before the next step, unless it hangs.
    await this.#page.evaluate(() => fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(() => undefined));
    await rests(this.#page.context(), { quiet: 0, patience: 500 });
  }

  /** Lets time pass in steps, so that it does not run ahead of the answers on the wire, until it is so. Seconds. */
  async passUntil(isSo: () => Promise<boolean>, most: number, step: number): Promise<void> {
    for (let passed = 0; passed <= most; passed += step) {
      // oxlint-disable-next-line no-await-in-loop -- one step after the other is the point
      if (await isSo()) return;
      // oxlint-disable-next-line no-await-in-loop
      await this.pass(step * 1000);
      // What an answer leads to shows before the next look.
      // oxlint-disable-next-line no-await-in-loop
      await rests(this.#page.context(), { quiet: 100, patience: 500 });
    }
    throw new Error(`not within ${most} s; the frame says: ${await this.app.locator('body').innerText()}`);
  }

  /** The viewer comes back to the page: what is shown is read again. */
  async comeBack(): Promise<void> {
    await this.pass(11_000);
    await (await this.#frame()).evaluate(() => window.dispatchEvent(new Event('focus')));
  }

  async says(words: RegExp): Promise<boolean> {
    return (await this.app.getByText(words).count()) > 0;
  }

  /** Into whatever can be typed into now. */
  async type(): Promise<void> {
    const { typed } = this.#view;
    if (!typed) return;
    const field = this.app.getByRole('searchbox', { name: typed.field });
    if (!(await field.isVisible())) return;
    await field.fill(typed.text);
    this.#hasTyped = true;
  }

  async keepsTyped(): Promise<void> {
    const { typed } = this.#view;
    if (!typed || !this.#hasTyped) return;
    await expect(this.app.getByRole('searchbox', { name: typed.field })).toHaveValue(typed.text);
  }

  async #install(): Promise<void> {
    this.#isInstalled = true;
    await this.#page.clock.install();
    // In a frame that was loaded again the clock of the test tells fractions, which no clock of a browser does.
    await this.#page.addInitScript(() => {
      const { now } = Date;
      Date.now = () => Math.floor(now());
      try {
        // Each frame begins without what the one before has remembered.
        window.sessionStorage.clear();
      } catch {
        // An empty frame, before its page comes, has none.
      }
    });
  }

  /** The frame of the app itself; the background worker has one, too. */
  async #frame(): Promise<Frame> {
    const element = await this.app.owner().elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('the app has no frame');
    return frame;
  }
}

/** As where a browser keeps foreign frames from all it would store; `handshake.test.ts` has Chromium do it itself. */
function denyStorage(): void {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'BroadcastChannel']) {
    Object.defineProperty(window, name, { get: refuse, configurable: true });
  }
  Object.defineProperty(navigator, 'locks', { get: refuse, configurable: true });
}
