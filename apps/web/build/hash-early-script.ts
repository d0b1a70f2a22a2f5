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
        html.replace(`src="${SOURCE}"`, `src="/${fileName}" ${namePages(bundle)}`),
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

type Bundle = Record<string, { type: string; facadeModuleId?: string | null }>;

/** Tells the early script where the pages lie that most visits begin with: it fetches the one that is opened. */
function namePages(bundle: Bundle): string {
  return Object.entries(bundle)
    .flatMap(([name, { facadeModuleId }]) => {
      const page = /\/pages\/(home|chart)-page\.tsx$/.exec(facadeModuleId ?? '')?.[1];
      return page ? `data-${page}="/${name}"` : [];
    })
    .join(' ');
}
