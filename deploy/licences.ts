import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Licences that let us ship the code to anybody as long as we ship the notice with it. */
const ALLOWED = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  /** The package's own words, with its copyright. */
  readonly text: string;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { version?: string; license?: string; dependencies?: Record<string, string> }>
  >;
}

/**
 * The packages that a shipped app may hold code of: the runtime dependencies and all that they depend on. What the
 * build then leaves out is counted all the same.
 */
export async function shippedPackages(root: string): Promise<Shipped[]> {
  const lock: Lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const found = new Set<string>();
  const waiting = Object.keys(lock.packages['']?.dependencies ?? {}).map((name) => locate(lock, '', name));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const from = path;
    waiting.push(...Object.keys(lock.packages[path]?.dependencies ?? {}).map((name) => locate(lock, from, name)));
  }
  return Promise.all([...found].toSorted().map((path) => describe(root, lock, path)));
}

/** What nobody allowed us to ship, or what came without its notice: a sentence each. */
export function licenceProblems(shipped: readonly Shipped[]): string[] {
  return shipped.flatMap(({ name, version, licence, text }) => [
    ...(ALLOWED.has(licence) ? [] : [`${name} ${version} is under ${licence || 'no licence'}`]),
    ...(text === '' ? [`${name} ${version} comes without the text of its licence`] : []),
  ]);
}

/** Sources that hold something of others, whose notice stands in the comment above it. */
const BORROWED = ['src/ui/tokens.css', 'src/ui/iconPaths.ts'];

/** What the app's own sources say of what they took from others: the comment at the head of each, as plain text. */
export async function borrowedNotices(root: string): Promise<string[]> {
  return Promise.all(
    BORROWED.map(async (path) => {
      const [, comment = ''] = /^\/\*\n(.*?)^ \*\/$/ms.exec(await readFile(join(root, path), 'utf8')) ?? [];
      return comment.replaceAll(/^ \* ?/gm, '');
    }),
  );
}

/** @param borrowed What stands behind the packages, as `borrowedNotices` gives it. */
export function noticesOf(shipped: readonly Shipped[], borrowed: readonly string[]): string {
  const sections = shipped.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text.trim()}\n`,
  );
  const all = [...sections, ...borrowed].join(`\n${'-'.repeat(80)}\n\n`);
  return `Roll Call contains code of these packages.\n\n${all}`;
}

/** Where Node finds a package: beside who asks, or in one of the folders around. */
function locate({ packages }: Lock, from: string, name: string): string {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === '') throw new Error(`${name}, which ${from || 'the app'} needs, is not in package-lock.json`);
  }
}

async function describe(root: string, { packages }: Lock, path: string): Promise<Shipped> {
  const folder = join(root, path);
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file)).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const text = texts.length > 0 ? texts.join('\n\n') : await licenceInReadme(folder);
  return { name, version, licence: license ?? packages[path]?.license ?? '', text };
}

/** Some packages keep their licence in the last chapter of their README. */
async function licenceInReadme(folder: string): Promise<string> {
  const readme = await readFile(join(folder, 'README.md'), 'utf8').catch(() => '');
  return /^(?:#+ *licen[cs]e|licen[cs]e\n-+) *\n(.+)/ims.exec(readme)?.[1] ?? '';
}
