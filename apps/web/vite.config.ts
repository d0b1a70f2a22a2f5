import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { CHUNK_GROUPS } from './build/chunk-groups.ts';
import { compressAssets } from './build/compress-assets.ts';
import { inlineEarlyScript } from './build/inline-early-script.ts';

// `pnpm dev` gives the API the next port after the page's.
const API = `http://127.0.0.1:${Number(process.env.PORT || 3000) + 1}`;

export default defineConfig({
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
    // The security policy of the server allows no data: URLs for scripts or styles.
    assetsInlineLimit: 0,
  },
});
