import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { findServer, servers } from './webServers.ts';

/** Debian asks it before it starts a service; 101 is "do not" (invoke-rc.d(8)). */
const POLICY = '/usr/sbin/policy-rc.d';

/** Makes sure that the tests of deploy/ find the real web servers; says what it does, as it may install them. */
function ensureServers(): void {
  const missing = servers.filter((name) => findServer(name) === undefined);
  if (missing.length === 0) return console.log(`Hosting tests use ${servers.map(findServer).join(' and ')}`);
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    return console.log(`Hosting tests of ${missing.join(' and ')} are skipped: not installed.
Install them yourself; as root on Debian they would be installed with apt-get.`);
  }
  console.log(`Installing ${missing.join(' and ')} with apt-get, for the hosting tests; no service is started.`);
  const isOurs = !existsSync(POLICY);
  if (isOurs) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    run('apt-get', 'update', '-qq');
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...missing);
  } finally {
    if (isOurs) rmSync(POLICY);
  }
}

function run(command: string, ...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(command, args, { stdio: 'inherit', env });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed.`);
}

ensureServers();
