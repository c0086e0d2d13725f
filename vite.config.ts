import react from '@vitejs/plugin-react';
import type { Connect, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Bitrix24 opens a placement by POST (portal-contract 7.6); Vite's servers answer only GET.
 * The app ignores the body, so a POST for the document is answered as the GET it stands for.
 */
function postIsGet(): Plugin {
  const answerPost = (middlewares: Connect.Server) => {
    middlewares.use((request, _response, next) => {
      if (request.method === 'POST' && request.headers.accept?.includes('text/html')) request.method = 'GET';
      next();
    });
  };
  return {
    name: 'post-is-get',
    configureServer: (server) => answerPost(server.middlewares),
    configurePreviewServer: (server) => answerPost(server.middlewares),
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), postIsGet()],
  server: { host: 'localhost', port: 5173, strictPort: true },
  preview: { host: 'localhost', port: 5173, strictPort: true },
  build: { target: 'es2023', modulePreload: { polyfill: false }, reportCompressedSize: false },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], setupFiles: ['test/support/strictConsole.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['test/component/**/*.test.tsx'],
          setupFiles: ['test/support/strictConsole.ts', 'test/support/dom.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          setupFiles: ['test/support/strictConsole.ts'],
        },
      },
    ],
  },
});
