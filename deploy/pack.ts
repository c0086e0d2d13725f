import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { absoluteAddresses, readSite, writeServed } from './site.ts';
import { zip } from './zip.ts';

/*
 * `npm run pack`: builds the app and writes both ways to ship it.
 *   release/roll-call-<version>.zip    for "static local application" in Bitrix24
 *   release/site/                      for a web server of one's own (docs/hosting.md)
 * A portal outside Bitrix24's cloud is named in VITE_PORTAL_HOSTS, comma separated.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

// Set, though empty: an unset one would stay in the page as its own name.
process.env['VITE_PORTAL_HOSTS'] ??= '';

await build({ root, logLevel: 'warn', build: { outDir: 'dist', emptyOutDir: true } });
const site = await readSite(`${root}dist`);
const absolute = absoluteAddresses(site);
if (absolute.length > 0) throw new Error(`Not relative, so only good at the root of a host:\n${absolute.join('\n')}`);

const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
const archive = zip(site);
await mkdir(`${root}release`, { recursive: true });
await writeFile(`${root}release/roll-call-${version}.zip`, archive);
await writeServed(site, `${root}release/site`);

console.log(`release/roll-call-${version}.zip   ${site.length} files, ${Math.round(archive.length / 1000)} kB
release/site/                 the same with .br and .gz beside each`);
