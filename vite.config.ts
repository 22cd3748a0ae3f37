import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import packageJson from './package.json' with { type: 'json' };
import { chunkGroups } from './src/server/app-chunks.ts';

/** The oldest kernel that many phones here still run. */
const OLDEST_BROWSER = 'chrome92';

/**
 * The worker of the records as a chunk of the app instead of a bundle of its own: what it and the page both need of
 * RxDB is loaded once.
 */
const recordsWorkerInApp: Plugin = {
  name: 'records-worker-in-app',
  apply: 'build',
  enforce: 'pre',
  async transform(code, id) {
    const address = "new URL('./records-worker.ts', import.meta.url)";
    if (!id.endsWith('/src/app/make-records-worker.ts')) return undefined;
    if (!code.includes(address)) this.error('The worker of the records is not where it was.');
    const worker = await this.resolve('./records-worker.ts', id);
    if (worker === null) return this.error('The worker of the records is missing.');
    const chunk = this.emitFile({ type: 'chunk', id: worker.id, name: 'records-worker' });
    return code.replace(address, `import.meta.ROLLUP_FILE_URL_${chunk}`);
  },
};

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(packageJson.version) },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: OLDEST_BROWSER,
    cssTarget: OLDEST_BROWSER,
    manifest: true,
    // Nothing inline, so that the Content-Security-Policy needs no exception.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups(join(import.meta.dirname, 'src')) } } },
  },
  plugins: [
    recordsWorkerInApp,
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/pwa',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      // The plugin builds the service worker by itself and would tell about it at length.
      integration: {
        configureCustomSWViteBuild: (config) => {
          config.logLevel = 'warn';
        },
      },
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*.{js,css,html,svg,png,woff2}'],
      },
      manifest: {
        id: '/',
        name: '小板凳',
        short_name: '小板凳',
        description: '社区走访、恳谈、台账：事事有记录，件件有回音',
        lang: 'zh-CN',
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#f5f6f7',
        theme_color: '#f5f6f7',
        // Browsers look at the icon again at every start; a drawing would be a document of its own to them.
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
});
