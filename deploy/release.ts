import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { borrowedNotices, licenceProblems, noticesOf, shippedPackages } from './licences.ts';
import { readSite } from './site.ts';

/*
 * `npm run release:check`: everything that a release is made of, in release/, or the reason why not.
 *   roll-call-<version>.zip, site/     packed twice, and the same both times
 *   THIRD_PARTY_NOTICES                the licences of what is shipped, none of them unexpected
 *   sbom.cdx.json                      CycloneDX, of the runtime dependencies
 *   SIZES                              each file as it is, with gzip and with brotli
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const release = `${root}release/`;

/** What is looked at of a CycloneDX 1.5 document. */
interface Bill {
  readonly bomFormat: string;
  readonly components: readonly { readonly name: string; readonly version: string; readonly 'bom-ref': string }[];
  readonly dependencies: readonly { readonly ref: string }[];
}

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

const hash = pack();
if (pack() !== hash) throw new Error('Two builds of the same sources differ.');

const shipped = await shippedPackages(root);
const problems = licenceProblems(shipped);
if (problems.length > 0) throw new Error(`Not to be shipped:\n${problems.join('\n')}`);
await writeFile(`${release}THIRD_PARTY_NOTICES`, noticesOf(shipped, await borrowedNotices(root)));

await writeFile(`${release}sbom.cdx.json`, billOfMaterials());

const sizes = await tableOfSizes();
await writeFile(`${release}SIZES`, sizes);
npm('run', 'size');

console.log(`${sizes}
${shipped.length} packages are shipped: ${shipped.map((one) => `${one.name} ${one.version}`).join(', ')}
sha256 of the archive: ${hash}
Two builds are the same; licences, budgets and the list of components are in order. See release/.`);

/** Builds and packs. @returns SHA-256 of the archive. */
function pack(): string {
  npm('run', '--silent', 'pack');
  return createHash('sha256')
    .update(readFileSync(`${release}roll-call-${version}.zip`))
    .digest('hex');
}

/**
 * npm's CycloneDX list, cut down to what is shipped: `--omit dev` of npm 11 loses every package that a tool needs too,
 * React among them.
 */
function billOfMaterials(): string {
  const { components, dependencies, ...rest }: Bill = JSON.parse(
    npm('sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'),
  );
  const isShipped = new Set(shipped.map((one) => `${one.name}@${one.version}`));
  const kept = components.filter((one) => isShipped.has(`${one.name}@${one.version}`));
  const refs = new Set([`roll-call@${version}`, ...kept.map((one) => one['bom-ref'])]);
  if (rest.bomFormat !== 'CycloneDX' || kept.length !== shipped.length) throw new Error('npm lists other packages.');
  const bill = { ...rest, components: kept, dependencies: dependencies.filter(({ ref }) => refs.has(ref)) };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** @returns What it prints. Throws, with what it said, where it fails. */
function npm(...args: string[]): string {
  return execFileSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function tableOfSizes(): Promise<string> {
  const bytes = new Map((await readSite(`${release}site`)).map(({ name, data }) => [name, data.length]));
  const rows = [...bytes]
    .filter(([name]) => !/\.(?:br|gz)$/.test(name))
    .map(([name, plain]) => ({
      name,
      plain,
      gzip: bytes.get(`${name}.gz`) ?? 0,
      brotli: bytes.get(`${name}.br`) ?? 0,
    }));
  const sum = (column: 'plain' | 'gzip' | 'brotli') => rows.reduce((total, row) => total + row[column], 0);
  const all = { name: 'all', plain: sum('plain'), gzip: sum('gzip'), brotli: sum('brotli') };
  return [{ name: 'bytes', plain: 'as it is', gzip: 'gzip', brotli: 'brotli' }, ...rows, all]
    .map(({ name, plain, gzip, brotli }) =>
      [name.padEnd(40), ...[plain, gzip, brotli].map((figure) => String(figure).padStart(10)), '\n'].join(''),
    )
    .join('');
}
