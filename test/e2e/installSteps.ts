import { expect, type FrameLocator, type Page } from '@playwright/test';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import { appFrame } from './portalTest.ts';

const PLACES = ['IM_SIDEBAR', 'LEFT_MENU', 'PAGE_BACKGROUND_WORKER', 'USER_PROFILE_MENU', 'USER_PROFILE_TOOLBAR'];

/** Presses the installer's one button, on the app's own page or in the dialog of its notice. */
export async function install(app: FrameLocator): Promise<void> {
  await app.getByRole('button', { name: 'Install', exact: true }).click();
}

interface Expected {
  places?: readonly string[];
  /** Places of somebody else, whose items do not count. */
  besides?: readonly string[];
}

/** One item in each place, leading to the app's address; nothing twice. */
export function expectBound(
  portal: EmulatedPortal,
  address: string,
  { places = PLACES, besides = [] }: Expected = {},
): void {
  const worker = new URL('worker.html', address).href;
  const found = portal.bindings.filter(({ placement }) => !besides.includes(placement));
  expect(found.map(({ placement, handler }) => `${placement} ${handler}`).toSorted()).toEqual(
    places.map((place) => `${place} ${place === 'PAGE_BACKGROUND_WORKER' ? worker : address}`),
  );
}

/** Goes to Roll Call by each of the ways that the portal's own page now offers. */
export async function expectWorking(page: Page, portal: EmulatedPortal): Promise<void> {
  await page.goto(`${portal.origin}/`);
  const app = appFrame(page);
  await page.getByRole('list', { name: 'Applications' }).getByRole('link', { name: 'Roll Call', exact: true }).click();
  await expect(app.getByRole('navigation', { name: 'Chats' })).toContainText('Roll-out team');

  await page.getByRole('button', { name: 'Profile menu' }).click();
  await page.getByRole('menuitem', { name: 'Extensions' }).click();
  await page.getByRole('menuitem', { name: 'Roll Call: my status' }).click();
  await expect(app.getByRole('heading', { name: 'My status' })).toBeVisible();

  await page.goto(`${portal.origin}/online/?IM_DIALOG=chat10`);
  await page.getByRole('region', { name: 'Applications' }).getByRole('button', { name: 'Roll Call: members' }).click();
  await expect(app.getByRole('heading', { name: 'Roll-out team' })).toBeVisible();

  await page.goto(`${portal.origin}/company/personal/user/7/`);
  await page.getByRole('button', { name: 'Profile applications' }).click();
  await page.getByRole('menuitem', { name: 'Roll Call: presence' }).click();
  await expect(app.getByRole('button', { name: /Open chat with/ })).toBeVisible();
}
