import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './build/compress-assets.ts';
import { hashEarlyScript } from './build/hash-early-script.ts';

// `pnpm dev` gives the API the next port after the page's.
const API = `http://127.0.0.1:${Number(process.env.PORT || 3000) + 1}`;

/**
 * What the first drawing of a chart or the list wears is one style sheet: a part of it that arrives later would
 * move under the reader's eyes. What is opened later (dialogs, paper, forms, tables) brings its own, and is drawn
 * once that is there.
 */
const FIRST_STYLES = [
  /\/src\/(?:styles|app)\/.+\.css$/,
  /\/features\/charts\/components\/(?!print-|qr-).+\.css$/,
  /\/(?:header-search|account-corner|home-page)\.module\.css$/,
  /\/ui\/(?:button|failure|level-\w+|notice|pagination|search-field|skeleton|toggle)\.module\.css$/,
];

/** Libraries that every page needs; in two places they compress worse. */
const LIBRARIES = /\/node_modules\/(?!.*(?:uqr|[mM]utation))/;

export default defineConfig({
  plugins: [react(), hashEarlyScript(), compressAssets()],
  server: { proxy: { '/api': API, '/health': API } },
  build: {
    // Chromium 90 is the floor. The syntax is lowered for it; polyfills are not added, because nothing needs
    // one: tsconfig knows no built-in that is newer, and those found by name (33, 16.6 kB gz) were all false.
    target: 'chrome83',
    cssTarget: 'chrome83',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'style', test: (path) => FIRST_STYLES.some((is) => is.test(path)) },
            { name: 'libraries', test: LIBRARIES },
          ],
        },
      },
    },
    // The security policy of the server allows no data: URLs for scripts or styles.
    assetsInlineLimit: 0,
  },
});
