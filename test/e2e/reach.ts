import { expect, type FrameLocator, type Page } from '@playwright/test';
import { APP_FRAME } from '#test/support/appFrame.ts';
import { clippedTexts } from './clippedTexts.ts';

const FILLING = `${APP_FRAME} {
  position: fixed !important; inset: 0 !important; z-index: 9999;
  inline-size: 100vw !important; block-size: 100vh !important; max-inline-size: none !important;
}`;

/** Lets the app's frame fill the window, so that a window of some width is a frame of that width. */
export async function fillWindow(page: Page): Promise<void> {
  await page.addStyleTag({ content: FILLING });
}

/** The same for every page that is opened from now on, before it draws anything. */
export async function fillWindowAlways(page: Page): Promise<void> {
  await page.addInitScript((filling) => {
    if (window !== window.top) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(filling);
    document.adoptedStyleSheets = [sheet];
  }, FILLING);
}

/** Sizes the window, and waits until the frame has it too. */
export async function sizeTo(page: Page, app: FrameLocator, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await expect
    .poll(() => app.locator('html').evaluate(() => `${innerWidth} × ${innerHeight}`))
    .toBe(`${width} × ${height}`);
}

/** What cannot be seen or reached in a frame of this size: the page wider than its window, text that is cut off. */
export async function lostIn(app: FrameLocator): Promise<string[]> {
  const wide = await app.locator('html').evaluate((page) => {
    if (page.scrollWidth <= page.clientWidth) return [];
    const sticking = [...page.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > page.clientWidth + 1 && element.checkVisibility(),
    );
    const names = sticking.slice(0, 3).map((element) => `${element.tagName}.${element.className}`);
    return [`the page is ${page.scrollWidth} px wide in ${page.clientWidth} px: ${names.join(', ')}`];
  });
  return [...wide, ...(await clippedTexts(app))];
}

/** What a finger may miss: controls of which one side is shorter than 44 px (WCAG 2.5.5), a label counted to its box. */
export function smallTargets(app: FrameLocator): Promise<string[]> {
  return app.locator('html').evaluate((page) => {
    const LEAST = 43.5;
    const controls = page.querySelectorAll('button, a[href], input, select, textarea, summary, [role^="menuitem"]');
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('[inert]')) return [];
      // The skip link is there only while it has the focus.
      if (getComputedStyle(control).clipPath !== 'none') return [];
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      if (width >= LEAST && height >= LEAST) return [];
      const name = control.getAttribute('aria-label') ?? control.textContent;
      return `${control.tagName} "${name}" ${Math.round(width)} × ${Math.round(height)}`;
    });
  });
}
