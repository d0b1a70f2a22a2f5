import { createHash } from 'node:crypto';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** What a content security policy calls the scripts that stand in a document itself, so that they alone may run there. */
export function hashInlineScripts(html: string): string[] {
  return [...html.matchAll(INLINE_SCRIPT)].map(([, script = '']) => hashSource(script));
}

/** The same for the styles of single elements. Those that draw a chart hold a number each, and no sign that HTML escapes. */
export function hashInlineStyles(html: string): string[] {
  const styles = new Set([...html.matchAll(/\sstyle="([^"]*)"/g)].map(([, style = '']) => style));
  return [...styles].map(hashSource);
}

const hashSource = (source: string) =>
  `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
