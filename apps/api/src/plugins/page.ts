import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hashInlineStyles } from '../lib/inline-scripts.ts';
import { type DrawChart, type PageSubject, writePageSource } from '../lib/page-source.ts';
import { ProblemError } from '../lib/problem-error.ts';
import { codeAnswer } from './answers.ts';

const POLICY = 'content-security-policy';
const A_YEAR = 'public, max-age=31536000, immutable';

/** Below the page, but for the server alone. */
const DRAWING = 'drawing';

interface PageParts {
  /** The document as it was built; without it there is the API alone. */
  template: string | undefined;
  publicUrl: string | undefined;
  /** What the page at a path is about, for those who read its source and run no script. */
  findSubject: (path: string, search: string | undefined) => Promise<PageSubject | undefined>;
}

export type AnswerPage = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** The document of the page as it was built; undefined where none was. */
export async function readTemplate(folder: string): Promise<string | undefined> {
  const file = join(folder, 'index.html');
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}

/** What draws charts as the page does; undefined where none was built. */
export async function readDrawing(folder: string): Promise<DrawChart | undefined> {
  const file = join(folder, DRAWING, 'draw-chart.js');
  return existsSync(file) ? (await import(pathToFileURL(file).href)).drawChart : undefined;
}

/** The page routes by itself: any address that is not the API's and asks for HTML is one of the page's. */
export function preparePage({ template, publicUrl, findSubject }: PageParts): AnswerPage {
  return async (request, reply) => {
    if (template === undefined || !asksForPage(request)) throw new ProblemError('not-found');
    const [path = '/', search] = request.url.split('?');
    // A page without its title is better than none.
    const subject = await findSubject(path, search).catch((error) => {
      request.log.warn(error, 'The page is sent without its title');
      return undefined;
    });
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache');
    const drawn = await subject?.draw().catch((error) => {
      request.log.warn(error, 'The page is sent without its drawing');
      return undefined;
    });
    if (drawn) allowStyles(reply, drawn.html);
    const source = writePageSource(template, { publicUrl, subject, drawn });
    return reply.send(await codeAnswer(request, reply, source));
  };
}

/** For this answer alone: what a script styles is no business of the policy, but what stands in the document is. */
function allowStyles(reply: FastifyReply, html: string): void {
  const hashes = hashInlineStyles(html);
  if (hashes.length === 0) return;
  const policy = String(reply.getHeader(POLICY));
  reply.header(POLICY, `${policy};style-src 'self' 'unsafe-hashes' ${hashes.join(' ')}`);
}

function asksForPage({ method, headers, url }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (/^\/(api|health|assets)\b/.test(url)) return false;
  const { accept = '*/*' } = headers;
  // Previews in messages, monitors and wget ask for anything: a page is theirs, but never in place of a file.
  return /\btext\/html\b/.test(accept) || (accept === '*/*' && !/^[^?]*\.\w+(\?|$)/.test(url));
}

/** Serves what was built beside the page. A file of `assets/` has the hash of its content in its name and never changes. */
export async function registerPageFiles(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    globIgnore: ['index.html*', `${DRAWING}/**`],
    preCompressed: true,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? A_YEAR : 'no-cache');
    },
  });
}
