import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { ZipEntry } from './zip.ts';

/** Every file of a built app, by its path from the root of the site, sorted. */
export async function readSite(folder: string): Promise<ZipEntry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const names = paths.map((path) => relative(folder, path).split(sep).join('/')).toSorted();
  return Promise.all(names.map(async (name) => ({ name, data: await readFile(join(folder, name)) })));
}

/**
 * What keeps a site from working in any folder of any host: an address that starts at the root or names a host.
 * Scripts find each other by relative imports, so the documents and styles are all there is to look at.
 */
export function absoluteAddresses(site: readonly ZipEntry[]): string[] {
  return site
    .filter(({ name }) => /\.(?:html|css)$/.test(name))
    .flatMap(({ name, data }) =>
      [...data.toString('utf8').matchAll(/(?:\b(?:src|href)="|url\(["']?)(\/|https?:)[^"')]*/g)].map(
        ([text]) => `${name}: ${text}`,
      ),
    );
}

/** Writes a site for a web server: each file with a `.br` and a `.gz` beside it, for it to send as they are. */
export async function writeServed(site: readonly ZipEntry[], folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await Promise.all(
    site.map(async ({ name, data }) => {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length };
      await writeFile(path, data);
      await writeFile(`${path}.br`, brotliCompressSync(data, { params }));
      await writeFile(`${path}.gz`, gzipSync(data, { level: 9 }));
    }),
  );
}
