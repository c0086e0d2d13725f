import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import react from '@vitejs/plugin-react';
import { transformWithOxc, type Connect, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { minifyTwice } from './deploy/minifyTwice.ts';
import { classesInPlace, shortClasses } from './deploy/shortClasses.ts';
import { shortTokens } from './deploy/shortTokens.ts';
import { sdkLibraries, slimSdk } from './deploy/slimSdk.ts';
import type { AnyCatalogue, MessageId } from './src/i18n/Catalogue.ts';
import { en } from './src/i18n/catalogues/en.ts';
import { enLater } from './src/i18n/catalogues/enLater.ts';
import { swapped, unpack, type PackedCatalogue } from './src/i18n/unpack.ts';

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
 * The entry shakes hands and sends the first request before it asks for React; the browser may fetch all of it at once
 * all the same. Vite itself announces only what is imported statically. All of it is only preloaded: `modulepreload`
 * would read React before the portal's answer to the handshake, and a style sheet in the head would hold up the scripts.
 */
function announceMount(): Plugin {
  return {
    name: 'announce-mount',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle = {} }) {
        const mount = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'mount');
        if (mount?.type !== 'chunk' || !path.endsWith('index.html')) return [];
        const scripts = [mount.fileName, ...mount.imports].filter((file) => !html.includes(file));
        const styles = [...(mount.viteMetadata?.importedCss ?? [])];
        return [
          ...scripts.map((file) => ({ rel: 'preload', as: 'script', href: `./${file}` })),
          ...styles.map((file) => ({ rel: 'preload', as: 'style', href: `./${file}` })),
        ].map((attrs) => ({ tag: 'link', attrs: { ...attrs, crossorigin: '' }, injectTo: 'head' as const }));
      },
    },
  };
}

/**
 * Scripts and styles from this host alone, and no text turned into markup. `frame-ancestors` cannot be said here:
 * the web server does (docs/hosting.md). Connections and pictures go to portals and their CDNs, whose names differ.
 * Forms may go to this host, as the portal opens the frame by POST and loading it again sends that form again.
 * Development needs what this forbids.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src https: http: data:',
  'connect-src https: http:',
  "base-uri 'none'",
  "form-action 'self'",
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

/**
 * A language travels as its texts alone (src/i18n/unpack.ts): English has their names already. And the letters that it
 * uses most trade places with ASCII that it seldom uses, which makes one byte of two or three: see docs/decisions.md.
 */
function packCatalogues(): Plugin {
  return {
    name: 'pack-catalogues',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/i18n\/catalogues\/(?!en\.|enLater\.)\w+\.ts$/ },
      async handler(source, id) {
        const { code } = await transformWithOxc(source, id);
        const module: Record<string, AnyCatalogue> = await import(`data:text/javascript,${encodeURIComponent(code)}`);
        const [[name, catalogue] = []] = Object.entries(module);
        if (!name || !catalogue) return this.error('a catalogue exports its texts');
        // Their keys and no others.
        const ids = Object.keys({ ...en, ...enLater }) as MessageId[];
        const entries = ids.map((messageId) => catalogue[messageId]);
        const text = entries.map((entry) =>
          typeof entry === 'string' ? entry : Object.entries(entry).flat().join('\t'),
        );
        const pairs = letterPairs(text.join('\n'));
        const packed: PackedCatalogue = [pairs, swapped(pairs, text.join('\n'))];
        if (!isDeepStrictEqual(unpack(packed, ids), catalogue)) {
          return this.error('the texts do not survive packing');
        }
        return `export const ${name} = ${JSON.stringify(packed)};`;
      },
    },
  };
}

/** Which letters trade places: the most frequent beyond ASCII with the rarest of ASCII, as far as that saves bytes. */
function letterPairs(text: string): string {
  const times = new Map(Array.from({ length: 94 }, (_, index) => [String.fromCharCode(33 + index), 0]));
  for (const letter of text.replaceAll(/\s/g, '')) times.set(letter, (times.get(letter) ?? 0) + 1);
  // Those would need a backslash, or their partner would.
  for (const letter of '"\'`\\$') times.delete(letter);
  const sorted = [...times].filter(([letter]) => letter.length === 1).toSorted(([, a], [, b]) => b - a);
  const rare = sorted.filter(([letter]) => letter < '\x7f').toReversed();
  const frequent = sorted.filter(([letter]) => letter > '\x7f');
  return frequent
    .slice(0, rare.length)
    .flatMap(([letter, uses], index) => {
      const [partner = '', partnerUses = 0] = rare[index] ?? [];
      return uses - partnerUses > 4 ? [letter, partner] : [];
    })
    .join('');
}

/**
 * Where a file of the build lies: what the first cards do not need is in a folder of its own, so that budgets
 * (package.json) count what there is, under whatever name.
 */
function folderOf(name: string, moduleIds: readonly string[] = []): string {
  const isFirst = ['index', 'start', 'mount', 'timers', 'worker', 'rolldown-runtime'].includes(name);
  const isLanguage = moduleIds.some((id) => /\/catalogues\/(?!enLater)/.test(id));
  return isFirst || isLanguage ? 'assets' : 'assets/later';
}

export default defineConfig(({ command }) => ({
  base: './',
  // Tests hold the replacements against the real ones.
  resolve: { alias: process.env['VITEST'] ? [] : sdkLibraries },
  define: versions(),
  plugins: [
    react(),
    postIsGet(),
    announceMount(),
    contentSecurityPolicy(),
    workerBesideIndex(),
    packCatalogues(),
    slimSdk(),
    classesInPlace(),
    shortTokens(),
    minifyTwice(),
  ],
  // Whoever looks at a page in development finds the names of the sources.
  css: command === 'build' ? { modules: { generateScopedName: shortClasses() } } : {},
  server: { host: 'localhost', port: 5173, strictPort: true },
  preview: { host: 'localhost', port: 5173, strictPort: true },
  build: {
    target: 'es2023',
    modulePreload: {
      polyfill: false,
      // By the time that a later part is asked for, those of the first cards are there.
      resolveDependencies: (_file, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => /later\/|mount-.+css$/.test(file)),
    },
    reportCompressedSize: false,
    rolldownOptions: {
      input: ['index.html', WORKER],
      output: {
        // Six letters tell versions apart; each more is in the first files once for every file that comes later.
        chunkFileNames: ({ name, moduleIds }) => `${folderOf(name, moduleIds)}/[name]-[hash:6].js`,
        assetFileNames: ({ names: [name = ''] }) => `${folderOf(name.replace('.css', ''))}/[name]-[hash:6][extname]`,
        // What the worker shares with the app is one file: the fewest requests, and a name for its budget.
        codeSplitting: {
          groups: [
            { name: 'timers', test: /src\/(?:plan\/(?!choices)|portal\/(?:embedding|PortalError))/, priority: 5 },
            { name: 'index', test: /src\/main\.tsx|preload-helper/, priority: 4 },
            { name: 'mount', test: /src\/app\/mount\.tsx/, priority: 3 },
            { name: 'LaterI18n', test: /src\/i18n\/LaterI18n/, priority: 2 },
            // They share a style, which would be a file without a line of script.
            { name: 'StatusDialogs', test: /src\/status\/\w+(?:Dialog|End)\./, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    // Machines are noisy; no test is about time.
    testTimeout: 60_000,
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
}));
