import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The web servers that deploy/ has a configuration for. */
export const servers = ['nginx', 'caddy'] as const;

export type ServerName = (typeof servers)[number];

export interface WebServer {
  readonly url: string;
  close: () => Promise<void>;
}

export interface Hosting {
  /** What `writeServed` wrote. */
  site: string;
  port: number;
  /** Origins that may frame the app. */
  portals: string;
}

const deploy = fileURLToPath(new URL('../../deploy/', import.meta.url));

/** The program of this machine. Debian keeps servers in `/usr/sbin`, which is on the search path of root alone. */
export function findServer(name: ServerName): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Runs the real server on the very files of deploy/. */
export async function startServer(name: ServerName, hosting: Hosting): Promise<WebServer> {
  const program = findServer(name);
  if (!program) throw new Error(`${name} is not installed; see test/support/ensureServers.ts.`);
  const folder = await mkdtemp(join(tmpdir(), `roll-call-${name}-`));
  const { args, env } = name === 'nginx' ? await nginx(folder, hosting) : await caddy(folder, hosting);
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  await listens(child, hosting.port).catch(() => {
    throw new Error(`${name} does not start:\n${said}`);
  });
  return {
    url: `http://localhost:${hosting.port}/`,
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** A port that nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function nginx(folder: string, { site, port, portals }: Hosting) {
  const values = { LISTEN: `localhost:${port}`, ROOT: site, PORTALS: portals };
  const template = await readFile(`${deploy}nginx.conf.template`, 'utf8');
  // As envsubst would, told to touch nothing else.
  const conf = template.replaceAll(/\$\{(LISTEN|ROOT|PORTALS)\}/g, (_, key: keyof typeof values) => values[key]);
  await mkdir(join(folder, 'logs'));
  await writeFile(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr;
    events { }
    http {
      access_log off;
      client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
      uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
      ${conf}
    }`,
  );
  return { args: ['-p', folder, '-c', join(folder, 'nginx.conf')], env: {} };
}

async function caddy(folder: string, { site, port, portals }: Hosting) {
  // The file itself is imported as it is: only Caddy's door for administration is closed, as tests run side by side.
  await writeFile(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\nimport ${deploy}Caddyfile\n`);
  const env = {
    ADDRESS: `http://localhost:${port}`,
    ROOT: site,
    PORTALS: portals,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
  };
  return { args: ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], env };
}

/** Resolves once something answers on the port; rejects when the process ends first, or takes ten seconds. */
async function listens(child: ChildProcess, port: number): Promise<void> {
  const end = Date.now() + 10_000;
  while (child.exitCode === null && Date.now() < end) {
    if (await answers(port)) return;
  }
  throw new Error('no answer');
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => setTimeout(resolve, 50, false));
  });
}
