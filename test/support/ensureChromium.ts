import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './findChromium.ts';

/** Makes sure that the browser tests find a browser; says what it does, as it may install one. */
function ensureChromium(): void {
  const found = findChromium();
  if (found) return console.log(`Browser tests use ${found}`);
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  console.log(
    `No Chromium or Chrome found. Installing one ${isRootOnDebian ? 'with apt-get' : "by Playwright's download"}.`,
  );
  const commands = isRootOnDebian
    ? [
        ['apt-get', 'update', '-qq'],
        ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core', 'fonts-noto-cjk'],
      ]
    : [['npx', 'playwright', 'install', 'chromium']];
  for (const [command = '', ...args] of commands) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status } = spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed. Set CHROME_PATH to a Chromium or Chrome.`);
  }
}

ensureChromium();
