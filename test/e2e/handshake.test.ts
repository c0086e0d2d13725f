import { mkdir, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { appFrame, expect, restCalls, test } from './portalTest.ts';

interface Embedder {
  readonly url: string;
  /** What the frame has posted to its parent. */
  heard: () => Promise<unknown>;
}

/**
 * Somebody else's page that frames the app under a name of its choice.
 *
 * @param host What the frame's name says; its own where not given.
 */
async function embed(page: Page, host?: string): Promise<Embedder> {
  const html = `<!doctype html><title>Elsewhere</title><script>
    window.heard = [];
    addEventListener('message', ({ data }) => heard.push(data));
    onload = () => {
      const frame = document.createElement('iframe');
      frame.name = (${JSON.stringify(host ?? null)} ?? location.host) + '|0|abc';
      frame.src = ${JSON.stringify(process.env['APP_URL'])};
      document.body.append(frame);
    };
  </script>`;
  const server = http.createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  page.once('close', () => server.close());
  // Listening on TCP, the address is an object.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await page.goto(url);
  return { url, heard: () => page.evaluate('heard') };
}

test('on its own, the app says where it belongs and how to try it', async ({ page }) => {
  await page.goto(process.env['APP_URL'] ?? '');
  await expect(page.getByRole('heading', { name: 'Open Roll Call inside Bitrix24' })).toBeVisible();
  await expect(page.getByText('npm start')).toBeVisible();
});

test('a host that is not admitted is named, and not a byte is sent to it', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const { heard } = await embed(page, 'evil.example');
  await expect(page.frameLocator('iframe').getByText('evil.example').first()).toBeVisible();
  expect(await heard()).toEqual([]);
  expect(requests.filter((address) => address.includes('/rest/'))).toEqual([]);
});

test('a page that borrows the name of an admitted portal is found out', async ({ page, portal }) => {
  const { url, heard } = await embed(page, new URL(portal.origin).host);
  await expect(page.frameLocator('iframe').getByText(new URL(url).host).first()).toBeVisible();
  expect(await heard()).toEqual([]);
  expect(restCalls(portal)).toEqual([]);
});

test('a portal that never answers is given eight seconds, then words and a way on', async ({ page }) => {
  const { heard } = await embed(page);
  const app = page.frameLocator('iframe');
  await expect(app.getByText(/does not answer/)).toBeVisible({ timeout: 12_000 });
  await expect(app.getByRole('button', { name: /Try again|Reload/ })).toBeVisible();
  expect(await heard()).toEqual([expect.stringMatching(/^getInitData:/)]);
});

test('where the browser refuses storage to the frame, everything still works', async ({ page, open }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'] as const) {
      Object.defineProperty(window, name, { get: refuse, configurable: true });
    }
  });
  const app = await open('/?open=IM_SIDEBAR:chat10');
  await expect(app.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(12);
});

test('where Chromium itself blocks storage of other sites, no view is blank', async ({
  portal,
  playwright,
  launchOptions,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  await mkdir(path.join(profile, 'Default'), { recursive: true });
  // "Block third-party cookies": a frame of another site then has no storage either.
  await writeFile(
    path.join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { cookie_controls_mode: 1, block_third_party_cookies: true } }),
  );
  const context = await playwright.chromium.launchPersistentContext(profile, launchOptions);
  const errors: string[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => errors.push(message));
    for (const placement of ['USER_PROFILE_MENU', 'LEFT_MENU', 'IM_SIDEBAR:chat10', 'USER_PROFILE_TOOLBAR:7']) {
      await page.goto(`${portal.origin}/?open=${placement}`);
      await expect(appFrame(page).getByRole('switch', { name: 'Do not disturb' })).toBeVisible();
      await expect(appFrame(page).getByRole('heading', { level: 1 })).toBeAttached();
    }
    const frame = page.frames().find((candidate) => candidate.name().includes('|'));
    const refusal = await frame?.evaluate(() => {
      try {
        return typeof window.localStorage;
      } catch (error) {
        return error instanceof Error ? error.name : '';
      }
    });
    expect(refusal).toBe('SecurityError');
  } finally {
    await context.close();
  }
  expect(errors).toEqual([]);
});

test('the first run of a person shakes hands twice and then shows the app', async ({ open }) => {
  const app = await open('/?open=LEFT_MENU&firstRun=true');
  await expect(app.getByRole('list', { name: 'Members' })).toBeVisible();
});
