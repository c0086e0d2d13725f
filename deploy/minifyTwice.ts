import { minify, transform, version, type JsMinifyOptions, type Options } from '@swc/core';
import type { Plugin } from 'vite';

/**
 * What every browser that runs the app has, and none has: libraries ask for it and bring what is to stand in its place.
 * Of React's developer tools, which want a hook on the page, the build has none: they work in development.
 */
const KNOWN: Options = {
  jsc: {
    parser: { syntax: 'ecmascript' },
    target: 'es2023',
    transform: {
      optimizer: {
        globals: {
          typeofs: {
            document: 'object',
            performance: 'object',
            window: 'object',
            Reflect: 'object',
            AbortController: 'function',
            MessageChannel: 'function',
            Promise: 'function',
            WeakMap: 'function',
            WeakSet: 'function',
            clearTimeout: 'function',
            queueMicrotask: 'function',
            reportError: 'function',
            setTimeout: 'function',
            __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined',
            process: 'undefined',
            setImmediate: 'undefined',
          },
        },
      },
    },
  },
  isModule: true,
  swcrc: false,
};

const SHORT: JsMinifyOptions = {
  module: true,
  ecma: 2020,
  // What is left out makes the text shorter, and longer once compressed: `!0` for `true` and the like.
  compress: {
    passes: 5,
    ecma: 2020,
    booleans: false,
    negate_iife: false,
    if_return: false,
    conditionals: false,
    typeofs: false,
  },
  mangle: true,
};

/**
 * Lets SWC minify what Vite's own minifier has finished: it inlines what the other leaves, and drops what no browser
 * needs (docs/decisions.md). It sees each file as it will be served, so nothing that Vite still has to fill in.
 */
export function minifyTwice(): Plugin {
  return {
    name: 'minify-twice',
    apply: 'build',
    // Names are made before: another SWC or other options must not serve something else under the same name.
    augmentChunkHash: () => version + JSON.stringify([KNOWN, SHORT]),
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        await Promise.all(
          chunks.map(async (chunk) => {
            const known = await transform(chunk.code, KNOWN);
            const { code } = await minify(known.code, SHORT);
            chunk.code = code;
          }),
        );
      },
    },
  };
}
