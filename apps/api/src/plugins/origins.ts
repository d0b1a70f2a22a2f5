import { XLSX_TYPE } from '@lianfang/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../lib/problem-error.ts';

interface Origins {
  publicUrl: string | undefined;
  /** Other sites whose pages may ask in the name of their reader. */
  corsOrigins: readonly string[];
}

const NO_FORM_SENDS = ['application/json', XLSX_TYPE];
const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses a change that another site asks for in the name of a reader of ours (CSRF), besides `SameSite` cookies,
 * which a sibling host passes. Every browser of the floor sends `Origin` with a change.
 */
export function registerOrigins(app: FastifyInstance, origins: Origins): void {
  app.addHook('onRequest', async (request) => {
    if (!READS.includes(request.method) && !isFromOurs(request, origins)) {
      throw new ProblemError('foreign-origin');
    }
  });
}

function isFromOurs(request: FastifyRequest, { publicUrl, corsOrigins }: Origins): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin === undefined && site === undefined) return isHarmless(request);
  if (origin === undefined) return site === 'same-origin' || site === 'none';
  if (corsOrigins.includes(origin)) return true;
  return site !== 'cross-site' && isOwn(origin, request, publicUrl);
}

/** Without PUBLIC_URL the host counts alone: a proxy that ends TLS changes the scheme. */
function isOwn(origin: string, { host }: FastifyRequest, publicUrl: string | undefined): boolean {
  const parsed = URL.parse(origin);
  if (publicUrl !== undefined) return parsed?.origin === URL.parse(publicUrl)?.origin;
  return parsed?.host === host.toLowerCase();
}

/**
 * Neither header: a script, or a browser too old to run the page. What such a browser sends across sites by itself
 * is a form: a POST that is neither JSON nor a workbook. In nobody's name it does no more than its sender could do alone.
 */
function isHarmless({ method, reader, headers }: FastifyRequest): boolean {
  const [type = ''] = (headers['content-type'] ?? '').toLowerCase().split(';');
  return reader === null || method !== 'POST' || NO_FORM_SENDS.includes(type.trim());
}
