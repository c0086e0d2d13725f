import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Bundles the portal's page (`test/portal/page`) into a directory, whose previous content goes. About a second. */
export async function buildPage(outDir: string): Promise<void> {
  await build({
    root: fileURLToPath(new URL('../page', import.meta.url)),
    base: '/emulator-page/',
    configFile: false,
    plugins: [react()],
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, reportCompressedSize: false, target: 'es2023' },
  });
}
