import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = fileURLToPath(new URL('../pages', import.meta.url));

/** Bundles the pages that the application is compared with, and the probe, for production. */
export async function buildPages(outDir: string): Promise<void> {
  await build({
    root,
    base: './',
    configFile: false,
    plugins: [react()],
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        input: ['bare.html', 'documented.html', 'probe.ts'].map((name) => `${root}/${name}`),
        output: { entryFileNames: ({ name }) => (name === 'probe' ? 'probe.js' : 'assets/[name]-[hash].js') },
      },
    },
  });
}
