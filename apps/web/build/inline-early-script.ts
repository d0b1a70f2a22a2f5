import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const TAG = /<script\s+src="\/early\/early\.js"><\/script>/;

/**
 * The early script must run before the page's modules, so it is no module. It is written into the document itself:
 * as a file it came 20 ms after the document, and all it asks for came later by that. The server lets it run by its
 * hash (apps/api/src/lib/inline-scripts.ts).
 */
export function inlineEarlyScript(): Plugin {
  const source = readFileSync(new URL('../early/early.js', import.meta.url), 'utf8');
  // Not minified: the minifier writes syntax that the browsers it turns away cannot read.
  const script = source.replace(/^\s*(?:\/\/.*)?\n/gm, '');
  return {
    name: 'lianfang:inline-early-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        if (!TAG.test(html)) throw new Error('index.html does not name the early script');
        return html.replace(TAG, () => `<script ${namePages(bundle)}>${script}</script>`);
      },
    },
  };
}

type Bundle = Record<
  string,
  { type: string; isEntry?: boolean; imports?: string[]; facadeModuleId?: string | null }
>;

/** Tells the early script what the pages that most visits begin with consist of: it fetches the one that is opened. */
function namePages(bundle: Bundle): string {
  const entry = Object.keys(bundle).find((name) => bundle[name]?.isEntry) ?? '';
  const atHand = new Set(listFiles(bundle, entry));
  return Object.entries(bundle)
    .flatMap(([name, { facadeModuleId }]) => {
      const page = /\/pages\/(home|chart)-page\.tsx$/.exec(facadeModuleId ?? '')?.[1];
      if (!page) return [];
      const files = listFiles(bundle, name).filter((file) => !atHand.has(file));
      return [`data-${page}="${files.map((file) => `/${file}`).join(' ')}"`];
    })
    .join(' ');
}

/** A file and all that it imports, each once. */
function listFiles(bundle: Bundle, name: string, found = new Set<string>()): string[] {
  if (found.has(name)) return [];
  found.add(name);
  for (const imported of bundle[name]?.imports ?? []) listFiles(bundle, imported, found);
  return [...found];
}
