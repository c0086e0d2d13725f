import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Connect, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Bitrix24 opens a placement by POST (portal-contract 7.6); Vite's servers answer only GET.
 * The app ignores the body, so a POST for the document is answered as the GET it stands for.
 */
function postIsGet(): Plugin {
  const answerPost = (middlewares: Connect.Server) => {
    middlewares.use((request, _response, next) => {
      if (request.method === 'POST' && request.headers.accept?.includes('text/html')) request.method = 'GET';
      next();
    });
  };
  return {
    name: 'post-is-get',
    configureServer: (server) => answerPost(server.middlewares),
    configurePreviewServer: (server) => answerPost(server.middlewares),
  };
}

/** What the self-check reports. */
function versions(): Record<string, string> {
  const { version, dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  return {
    'import.meta.env.VITE_VERSION': JSON.stringify(version),
    'import.meta.env.VITE_SDK_VERSION': JSON.stringify(dependencies['@bitrix24/b24jssdk']),
  };
}

const WORKER = 'src/worker/worker.html';

/** The background worker is opened beside `index.html`, wherever its source lives. */
function workerBesideIndex(): Plugin {
  return {
    name: 'worker-beside-index',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        request.url = request.url?.replace(/^\/worker\.html(?=\?|$)/, `/${WORKER}`) ?? '/';
        next();
      });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle[WORKER];
        if (page?.type !== 'asset') return;
        page.fileName = 'worker.html';
        page.source = page.source.toString().replaceAll('../../', './');
      },
    },
  };
}

/**
 * The entry shakes hands before it asks for React; the browser may fetch both at once all the same.
 * Vite itself announces only what is imported statically.
 */
function announceMount(): Plugin {
  return {
    name: 'announce-mount',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { path, bundle = {} }) {
        const mount = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'mount');
        if (!mount || !path.endsWith('index.html')) return [];
        return [
          {
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: '', href: `./${mount.fileName}` },
            injectTo: 'head',
          },
        ];
      },
    },
  };
}

/**
 * Scripts and styles from this host alone, and no text turned into markup. `frame-ancestors` cannot be said here:
 * the web server does (docs/hosting.md). Connections and pictures go to portals and their CDNs, whose names differ.
 * Development needs what this forbids.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src https: http: data:',
  'connect-src https: http:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
    ],
  };
}

/** The SDK's two heaviest libraries, of which its frame part uses a sliver: replaced, see docs/decisions.md. */
const sdkParts = ['axios', 'luxon'].map((name) => ({
  find: new RegExp(`^${name}$`),
  replacement: fileURLToPath(new URL(`src/portal/sdk/${name}.ts`, import.meta.url)),
}));

export default defineConfig({
  base: './',
  // Tests hold the replacements against the real ones.
  resolve: { alias: process.env['VITEST'] ? [] : sdkParts },
  define: versions(),
  plugins: [react(), postIsGet(), announceMount(), contentSecurityPolicy(), workerBesideIndex()],
  server: { host: 'localhost', port: 5173, strictPort: true },
  preview: { host: 'localhost', port: 5173, strictPort: true },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: ['index.html', WORKER] },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], setupFiles: ['test/support/strictConsole.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['test/component/**/*.test.tsx'],
          setupFiles: ['test/support/strictConsole.ts', 'test/support/dom.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          setupFiles: ['test/support/strictConsole.ts'],
        },
      },
    ],
  },
});
