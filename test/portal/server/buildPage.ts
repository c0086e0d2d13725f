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
    // Beside the application's development server React's own development build goes in, which is no reason to warn.
    build: { outDir, emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 1_000, target: 'es2023' },
  });
}
