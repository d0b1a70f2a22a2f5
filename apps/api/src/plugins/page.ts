import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type PageSubject, writePageSource } from '../lib/page-source.ts';
import { ProblemError } from '../lib/problem-error.ts';
import { codeAnswer } from './answers.ts';

const A_YEAR = 'public, max-age=31536000, immutable';

interface PageParts {
  /** The document as it was built; without it there is the API alone. */
  template: string | undefined;
  publicUrl: string | undefined;
  /** What the page at a path is about, for those who read its source and run no script. */
  findSubject: (path: string) => Promise<PageSubject | undefined>;
}

export type AnswerPage = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** The document of the page as it was built; undefined where none was. */
export async function readTemplate(folder: string): Promise<string | undefined> {
  const file = join(folder, 'index.html');
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}

/** The page routes by itself: any address that is not the API's and asks for HTML is one of the page's. */
export function preparePage({ template, publicUrl, findSubject }: PageParts): AnswerPage {
  return async (request, reply) => {
    if (template === undefined || !asksForPage(request)) throw new ProblemError('not-found');
    const [path = '/'] = request.url.split('?');
    // A page without its title is better than none.
    const subject = await findSubject(path).catch((error) => {
      request.log.warn(error, 'The page is sent without its title');
      return undefined;
    });
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache');
    const source = writePageSource(template, { publicUrl, subject });
    return reply.send(await codeAnswer(request, reply, source));
  };
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
    globIgnore: ['index.html*'],
    preCompressed: true,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? A_YEAR : 'no-cache');
    },
  });
}
