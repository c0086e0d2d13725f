import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { lettersOf } from './shortClasses.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

const TOKEN = /--ui-[\w-]+/g;

/**
 * Names the app's own CSS properties `--a`, `--b` … in the build. They are renamed in the sources, so that the names of
 * the built files, which follow from what is in them, change with them.
 */
export function shortTokens(): Plugin {
  const styles = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(join(SRC, file), 'utf8'));
  const tokens = [...new Set(styles.join('\n').match(TOKEN))].toSorted();
  return {
    name: 'short-tokens',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/.+\.(?:css|tsx?)$/, code: '--ui-' },
      handler(code) {
        const renamed = code.replaceAll(TOKEN, (token) => {
          if (!tokens.includes(token)) this.error(`no style knows ${token}`);
          return `--${lettersOf(tokens.indexOf(token))}`;
        });
        return { code: renamed, map: null };
      },
    },
  };
}
