import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { builtFile, testBehind } from './hostedTest.ts';
import { expect } from './portalTest.ts';

for (const name of ['nginx', 'caddy'] as const) {
  const test = testBehind(name);

  test.describe(name, () => {
    test('opens the app by POST inside the portal, with nothing that its policy forbids', async ({
      page,
      app,
      open,
    }) => {
      const opening = page.waitForResponse((response) => response.url().startsWith(`${app.url}?DOMAIN=`));
      const frame = await open('/?open=IM_SIDEBAR:chat10');
      await expect(frame.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(12);
      // Photos come too.
      await expect(frame.locator('img').first()).toHaveJSProperty('complete', true);
      const response = await opening;
      expect(response.request().method()).toBe('POST');
      expect(response.status()).toBe(200);
    });

    test('answers POST like GET for each document, and for nothing else', async ({ app }) => {
      for (const path of ['', 'index.html', 'worker.html', '?DOMAIN=acme.bitrix24.com&APP_SID=1']) {
        const address = app.url + path;
        const post = await fetch(address, { method: 'POST', body: new URLSearchParams({ AUTH_ID: 'x'.repeat(5000) }) });
        const get = await fetch(address);
        expect([post.status, await post.text()], path).toEqual([200, await get.text()]);
        expect(post.headers.get('content-type'), path).toMatch(/^text\/html; *charset=utf-8$/);
      }
      expect((await fetch(`${app.url}icon.svg`, { method: 'POST' })).status).toBe(405);
      expect((await fetch(app.url, { method: 'PUT' })).status).toBeGreaterThanOrEqual(403);
      expect((await fetch(`${app.url}index.html.br`)).status).toBe(404);
      expect((await fetch(`${app.url}nothing`)).status).toBe(404);
    });

    test('lets this portal frame the app and be called, by name, and says so in each header', async ({
      app,
      portal,
    }) => {
      for (const method of ['GET', 'POST']) {
        const { headers } = await fetch(app.url, { method });
        const policy = headers.get('content-security-policy')?.split('; ') ?? [];
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain("script-src 'self'");
        expect(policy).toContain(`frame-ancestors ${portal.origin}`);
        expect(policy).toContain(`connect-src ${portal.origin}`);
        expect(headers.get('x-frame-options')).toBeNull();
        expect(headers.get('referrer-policy')).toBe('strict-origin');
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('permissions-policy')).toContain('camera=()');
        expect(headers.get('cache-control')).toBe('no-cache');
        expect(headers.get('server') ?? '').not.toMatch(/\d/);
      }
    });

    test('keeps assets for ever, asks for documents each time, and sends both as small as they are', async ({
      app,
    }) => {
      const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(await builtFile('index.html'))?.[1] ?? '';
      const source = await builtFile(script);
      for (const coding of ['br', 'gzip', 'identity']) {
        const { headers, body } = await raw(app.url + script, coding === 'br' ? 'gzip, deflate, br' : coding);
        expect(headers['content-encoding'] ?? 'identity').toBe(coding);
        expect(headers['content-type']).toMatch(/^text\/javascript/);
        expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
        expect(headers['vary']).toMatch(/Accept-Encoding/i);
        if (coding === 'identity') expect(body).toBe(Buffer.byteLength(source));
        else expect(body).toBeLessThan(Buffer.byteLength(source) / 2);
      }
      const refused = await raw(app.url + script, 'br;q=0, gzip');
      expect(refused.headers['content-encoding']).toBe('gzip');
      const missing = await fetch(`${app.url}assets/gone.js`);
      expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, null]);
      const etag = (await fetch(app.url)).headers.get('etag') ?? '';
      expect((await fetch(app.url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    });

    test('any other page that frames it gets nothing', async ({ page, app, expected }) => {
      expected.push(/frame-ancestors/, /Failed to load resource/);
      const other = http.createServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(`<iframe src="${app.url}"></iframe>`);
      });
      await new Promise<void>((resolve) => {
        other.listen(0, '127.0.0.1', resolve);
      });
      const said = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
      // Listening on TCP, the address is an object.
      await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
      await said;
      await expect(page.frameLocator('iframe').getByRole('heading', { name: /Roll Call/ })).toHaveCount(0);
      other.close();
    });
  });
}

/** What really travels, which `fetch` would unpack. */
function raw(address: string, coding: string): Promise<{ headers: http.IncomingHttpHeaders; body: number }> {
  return new Promise((resolve, reject) => {
    http
      .get(address, { headers: { 'accept-encoding': coding } }, (response) => {
        let body = 0;
        response.on('data', (chunk: Buffer) => (body += chunk.length));
        response.on('end', () => resolve({ headers: response.headers, body }));
      })
      .on('error', reject);
  });
}
