import { readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** `a`, `b` … `z`, `A` … `Z`, `ba` … */
export function lettersOf(index: number): string {
  const letter = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(index % 52);
  return index < 52 ? letter : lettersOf(Math.floor(index / 52)) + letter;
}

/**
 * Names classes `a0`, `a1`, `b0` …: letters for the file, a number for the class in it. They stand in the styles and
 * once more in the scripts. The same sources give the same names, in whatever order they are read.
 *
 * @returns What Vite calls `css.modules.generateScopedName`.
 */
export function shortClasses(): (name: string, file: string) => string {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.module.css'))
    .map((file) => file.split(sep).join('/'))
    .toSorted();
  const classes = new Map<string, string[]>(files.map((file) => [file, []]));
  return (name, file) => {
    const path = relative(SRC, file).split(sep).join('/');
    const known = classes.get(path);
    if (!known) throw new Error(`${file} was not there when the build began`);
    if (!known.includes(name)) known.push(name);
    return lettersOf(files.indexOf(path)) + known.indexOf(name);
  };
}

const IMPORT = /^import (\w+) from ('[^']+\.module\.css');$/gm;

/**
 * `import styles` of a style becomes `import * as styles`, which says the same and lets the build write the classes
 * where they are used, instead of tables in which each class is looked up.
 */
export function classesInPlace(): Plugin[] {
  return [
    {
      name: 'classes-in-place',
      enforce: 'pre',
      apply: 'build',
      transform: {
        filter: { id: /\/src\/.+\.tsx?$/, code: '.module.css' },
        handler: (code) => ({ code: code.replaceAll(IMPORT, 'import * as $1 from $2;'), map: null }),
      },
    },
    {
      // Vite takes a style whose classes nobody looks up for one that nobody needs.
      name: 'keep-styles',
      enforce: 'post',
      apply: 'build',
      transform: {
        filter: { id: /\.module\.css$/ },
        handler: (code) => ({ code, map: null, moduleSideEffects: 'no-treeshake' }),
      },
    },
  ];
}
