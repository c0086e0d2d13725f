import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { launchOptions } from '#test/support/launchOptions.ts';

/** A browser in which frames of another site may keep something, as in those that people use: private windows deny it. */
export async function openProfile(folder: string): Promise<BrowserContext> {
  await mkdir(join(folder, 'Default'), { recursive: true });
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return chromium.launchPersistentContext(folder, { ...launchOptions(), viewport: { width: 1280, height: 800 } });
}

/** Closes what a run has opened and drops every file and all compiled code that the browser has kept. */
export async function forget(context: BrowserContext): Promise<void> {
  const [first, ...others] = context.pages();
  await Promise.all(others.map((page) => page.close()));
  // The browser ends with its last page.
  const page = first ?? (await context.newPage());
  await page.goto('about:blank');
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}
