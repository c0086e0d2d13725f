import type { LaunchOptions } from '@playwright/test';
import { findChromium } from './findChromium.ts';

/** How Chromium is started everywhere: quietly, without a network of its own, and as root without its sandbox. */
export function launchOptions(): LaunchOptions {
  const executablePath = findChromium();
  const isRoot = process.getuid?.() === 0;
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
