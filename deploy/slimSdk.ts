import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const own = (name: string) => fileURLToPath(new URL(`../src/portal/sdk/${name}.ts`, import.meta.url));

/** Libraries of which the frame part of the SDK uses a sliver: for `resolve.alias`. */
export const sdkLibraries = [
  { find: /^axios$/, replacement: own('axios') },
  { find: /^luxon$/, replacement: own('luxon') },
  { find: /^qs-esm$/, replacement: own('qs') },
];

/** Files of the SDK that the app never calls into, or uses a line of; relative to its `dist/esm`. */
export const FILES: Readonly<Record<string, string>> = {
  'core/actions/v2/batch-by-chunk.mjs': own('unused'),
  'core/actions/v2/call-list.mjs': own('unused'),
  'core/actions/v2/call.mjs': own('unused'),
  'core/actions/v2/fetch-list.mjs': own('unused'),
  'core/actions/v3/manager-v3.mjs': own('unused'),
  'core/http/v3.mjs': own('unused'),
  'core/language/list.mjs': own('languages'),
  'core/tools/manager.mjs': own('unused'),
  'frame/dialog.mjs': own('unused'),
  'frame/message/commands.mjs': own('commands'),
  'logger/assert-logger-shape.mjs': own('unused'),
  'logger/logger-factory.mjs': own('logger'),
  'tools/text.mjs': own('text'),
  'tools/type.mjs': own('type'),
};

/**
 * Methods and getters that nobody calls, by file: ways to ask that the app does not take, pages of a list, the size and
 * title of the frame, events of other placements. A call of one fails by its name.
 */
export const METHODS: Readonly<Record<string, readonly string[]>> = {
  'core/abstract-b24.mjs': [
    'isInit',
    'tools',
    'setHttpClient',
    'callMethod',
    'callListMethod',
    'fetchListMethod',
    'callBatch',
    'callBatchByChunk',
  ],
  'core/actions/abstract-batch.mjs': ['chunkArray'],
  'core/actions/v2/manager-v2.mjs': ['callList', 'batchByChunk'],
  'core/http/abstract-http.mjs': ['getRestrictionManagerParams', 'setClientSideWarning', '_sanitizeParams'],
  'core/http/ajax-error.mjs': ['fromResponse', 'fromException'],
  'core/http/ajax-result.mjs': ['isMore', 'hasMore', 'fetchNext', 'getNext', '#buildNextPageQuery'],
  'core/interaction/batch/parse-row.mjs': ['getMethodsFromCommands'],
  'core/request-id-generator.mjs': ['getHeaderFieldName'],
  'core/result.mjs': ['addErrors', 'getErrorsByKey', 'getErrorMessagesByKey', 'fail'],
  'core/sdk-error.mjs': ['fromException'],
  'frame/auth.mjs': ['getUniq'],
  'frame/options.mjs': ['appGet', 'appSet'],
  'frame/parent.mjs': [
    'closeApplication',
    'reloadWindow',
    'setTitle',
    'imOpenHistory',
    'fitWindow',
    'resizeWindow',
    'resizeWindowAuto',
    'getScrollSize',
    'scrollParentWindow',
  ],
  'frame/placement.mjs': ['title', 'isDefault', 'isSliderMode', 'getInterface', 'bindEvent', 'callCustomBind'],
  'frame/slider.mjs': ['openSliderAppPage', 'closeSliderAppPage'],
};

const SDK = /\/@bitrix24\/b24jssdk\/dist\/esm\/(.+\.mjs)$/;

/** A call of the logger as a statement of its own. The SDK writes each of them so, and waits for none. */
const LOGGING =
  /^[ \t]*(?:this\.getLogger\(\)|this\.[#_]logger)\.\w+\((?:(?!\.catch\(|;\n)[\s\S])*?\)\.catch\(\(\) => \{\s*\}\);\n/gm;

/** What keeps the name of a class or function that the minifier renames: for logs alone. */
const NAMING = /^[ \t]*(?:static \{\s*__name\(this, "\w+"\);\s*\}|__name\(\w+, "\w+"\);)\n/gm;

/** What only a log reads: every answer of the portal, for one, made into text again. */
const FORMATTING = /^[ \t]*const \w+ForLog = JSON\.stringify\(.*\);\n/gm;

/** Code of the SDK without what it does for its logs. */
export function withoutLogs(code: string): string {
  return [LOGGING, FORMATTING, NAMING].reduce((rest, statement) => rest.replaceAll(statement, ''), code);
}

/** The text of a method or getter of a class, as the SDK's own build writes it. */
function methodNamed(name: string): RegExp {
  return new RegExp(String.raw`^  (?:static )?(?:async )?(?:get |\*)?${name}\(.*\) \{\n[^]*?^  \}\n`, 'm');
}

/** Code of a class without some of its methods. @throws Where it has no such method. */
export function withoutMethods(code: string, names: readonly string[]): string {
  return names.reduce((rest, name) => {
    const shorter = rest.replace(methodNamed(name), '');
    if (shorter === rest) throw new Error(`the SDK has no ${name} any more: see deploy/slimSdk.ts`);
    return shorter;
  }, code);
}

/**
 * Leaves out of the build what the app does not use of the SDK, see docs/decisions.md. The SDK is pinned: the build
 * fails where one of the files has gone.
 */
export function slimSdk(): Plugin {
  const met = new Set<string>();
  return {
    name: 'slim-sdk',
    enforce: 'pre',
    apply: 'build',
    async resolveId(source, importer, options) {
      if (!importer || !SDK.test(importer) || !source.startsWith('.')) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const name = SDK.exec(resolved?.id ?? '')?.[1] ?? '';
      met.add(name);
      return FILES[name] ?? resolved;
    },
    transform: {
      filter: { id: SDK },
      handler: (code, id) => {
        const methods = METHODS[SDK.exec(id)?.[1] ?? ''] ?? [];
        return { code: withoutMethods(withoutLogs(code), methods), map: null };
      },
    },
    buildEnd(error) {
      const gone = Object.keys(FILES).filter((name) => !met.has(name));
      if (!error && gone.length > 0) this.error(`the SDK has no ${gone.join(', ')} any more: see src/portal/sdk`);
    },
  };
}
