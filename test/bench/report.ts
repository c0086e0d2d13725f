import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('README.md', import.meta.url));

const INTRODUCTION = `# Benchmark

Written by \`npm run bench\`; \`npm run bench -- start\`, \`-- members\` or \`-- large\` runs one part and leaves the others as they were. The application as built, inside the emulated portal. Never a test: figures depend on the machine and on what else it does.
`;

/** Writes one part into README.md beside this file, with when and where it ran; the other parts stay. */
export function report(title: string, text: string, browser: string): void {
  writeFileSync(FILE, withPart(readFileSync(FILE, 'utf8'), title, `${stamp(browser)}\n\n${text}`));
}

/** The document with this part in place of its former one, or as its last where there was none. */
export function withPart(document: string, title: string, text: string): string {
  const [, ...old] = document.split(/^(?=## )/m);
  const part = `## ${title}\n\n${text.trim()}\n`;
  const isThis = (other: string) => other.startsWith(`## ${title}\n`);
  const parts = old.some(isThis) ? old.map((other) => (isThis(other) ? part : other)) : [...old, part];
  return [INTRODUCTION, ...parts].map((piece) => piece.trim()).join('\n\n') + '\n';
}

function stamp(browser: string): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const processors = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`;
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const load = loadavg()[0] ?? 0;
  const warning = load > cpus().length ? ', more than it has processors: every time here is too long' : '';
  return `Ran on ${new Date().toISOString().slice(0, 10)} (${commit}). Machine: ${processors}, ${memory}, ${process.platform}, Node ${process.version}, Chromium ${browser}, headless, load ${load.toFixed(1)} at the end${warning}.`;
}
