import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classesInPlace, shortClasses } from '#deploy/shortClasses.ts';

const src = new URL('../../../src/', import.meta.url).pathname;
const styles = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.module.css'));

test('no two classes of the app share a name', () => {
  const nameOf = shortClasses();
  const names = styles.flatMap((file) => Array.from({ length: 12 }, (_, index) => nameOf(`class${index}`, src + file)));
  expect(new Set(names).size).toBe(styles.length * 12);
  for (const name of names) expect(name).toMatch(/^[a-zA-Z]{1,2}\d+$/);
});

test('a class has the same name in two builds, in whatever order the styles are read', () => {
  const one = shortClasses();
  const other = shortClasses();
  const forth = styles.map((file) => one('card', src + file));
  const back = styles.toReversed().map((file) => other('card', src + file));
  expect(back.toReversed()).toEqual(forth);
  expect(one('card', src + styles[0])).toBe(forth[0]);
});

test('classes are imported one by one, and other imports as they were', () => {
  const transform = classesInPlace()[0]?.transform;
  if (typeof transform !== 'object') throw new Error('no transform');
  const imports = `import { Icon } from './Icon.tsx';\nimport styles from './Button.module.css';\nimport './base.css';\n`;
  // Rollup binds hooks to its own context; this one does not use it.
  expect(Reflect.apply(transform.handler, undefined, [imports, 'Button.tsx'])).toEqual({
    code: imports.replace('import styles', 'import * as styles'),
    map: null,
  });
});
