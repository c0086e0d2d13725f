import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { borrowedNotices, licenceProblems, noticesOf, shippedPackages } from '#deploy/licences.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const fine = { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Copyright A' };

test('what is shipped is the runtime dependencies with all that they need, and no tools', async () => {
  const names = (await shippedPackages(root)).map(({ name }) => name);

  expect(names).toEqual(expect.arrayContaining(['react', 'react-dom', 'scheduler', 'valibot', '@bitrix24/b24jssdk']));
  expect(names).not.toContain('vite');
  expect(new Set(names).size).toBe(names.length);
});

test('every notice is in the notices', async () => {
  const shipped = await shippedPackages(root);
  const notices = noticesOf(shipped, []);

  expect(licenceProblems(shipped)).toEqual([]);
  for (const { name, version, text } of shipped) {
    expect(notices).toContain(`${name} ${version}`);
    expect(notices).toContain(text.trim());
  }
});

test('what the sources took from others is in the notices, licence and all', async () => {
  const [tokens = '', icons = ''] = await borrowedNotices(root);

  expect(tokens).toMatch(/^Colours, sizes and radii of Bitrix24's "Air" design/);
  expect(icons).toMatch(/^Icons of Bitrix24's outline set, from b24icons/);
  for (const notice of [tokens, icons]) {
    expect(notice).toMatch(/MIT License,\s+Copyright \(c\)/);
    expect(notice).toContain('Permission is hereby granted, free of charge');
    expect(noticesOf([], [notice])).toContain(notice);
  }
});

test.each([
  [{ ...fine, licence: 'GPL-3.0' }, 'a 1.0.0 is under GPL-3.0'],
  [{ ...fine, licence: '' }, 'a 1.0.0 is under no licence'],
  [{ ...fine, text: '' }, 'a 1.0.0 comes without the text of its licence'],
])('%j is not to be shipped: %s', (one, problem) => {
  expect(licenceProblems([fine, one])).toEqual([problem]);
});
