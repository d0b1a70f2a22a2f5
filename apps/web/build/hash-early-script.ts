import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const SOURCE = '/early/early.js';

/**
 * The early script must run before the page's modules, so it is no module and no bundler touches it.
 * It is served under a hashed name all the same, to be cached for a year like its neighbours.
 */
export function hashEarlyScript(): Plugin {
  const source = readFileSync(new URL(`..${SOURCE}`, import.meta.url), 'utf8');
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  const fileName = `assets/early-${hash}.js`;
  return {
    name: 'lianfang:hash-early-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) =>
        html
          .replace(SOURCE, `/${fileName}`)
          .replace('  </head>', `${preloadPages(bundle)}  </head>`),
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

type Bundle = Record<string, { type: string; facadeModuleId?: string | null }>;

/** Pages are lazy, but the two that most visits begin with need not wait until the router asks for them. */
function preloadPages(bundle: Bundle): string {
  const pages = Object.entries(bundle).filter(([, { facadeModuleId }]) =>
    /\/pages\/(?:home|chart)-page\.tsx$/.test(facadeModuleId ?? ''),
  );
  return pages
    .map(([name]) => `    <link rel="modulepreload" crossorigin href="/${name}">\n`)
    .join('');
}
