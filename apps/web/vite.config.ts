import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { CHUNK_GROUPS } from './build/chunk-groups.ts';
import { compressAssets } from './build/compress-assets.ts';
import { inlineEarlyScript } from './build/inline-early-script.ts';
import { scopedName } from './build/scoped-name.ts';

// `pnpm dev` gives the API the next port after the page's.
const API = `http://127.0.0.1:${Number(process.env.PORT || 3000) + 1}`;

const css: UserConfig['css'] = { modules: { generateScopedName: scopedName } };

const page: UserConfig = {
  css,
  plugins: [react(), inlineEarlyScript(), compressAssets()],
  server: { proxy: { '/api': API, '/health': API } },
  build: {
    // Chromium 90 is the floor. The syntax is lowered for it; polyfills are not added, because nothing needs
    // one: tsconfig knows no built-in that is newer, and those found by name (33, 16.6 kB gz) were all false.
    target: 'chrome83',
    cssTarget: 'chrome83',
    rolldownOptions: {
      output: {
        codeSplitting: { groups: CHUNK_GROUPS },
      },
    },
    // A page that is opened later asks for its style beforehand, and for nothing else: the names of all files that all
    // pages consist of stood in the first script, 2 kB gz that each new page added to.
    modulePreload: {
      resolveDependencies: (_file, files, { hostType }) =>
        files.filter((file) => hostType === 'html' || file.endsWith('.css')),
    },
    // The security policy of the server allows no data: URLs for scripts or styles.
    assetsInlineLimit: 0,
  },
};

/** What the server draws charts with: beside the page, with all it needs inside, so that a production install suffices. */
const drawing: UserConfig = {
  css,
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: { target: 'node20', copyPublicDir: false, emptyOutDir: false },
};

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? drawing : page));
