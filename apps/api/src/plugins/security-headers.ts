import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { hashInlineScripts } from '../lib/inline-scripts.ts';

/**
 * Bureaus run this over plain HTTP (http://10.x…). Helmet's defaults would break every page there,
 * invisibly on localhost: upgrade-insecure-requests sends each script to a port that nobody serves,
 * and COOP and Origin-Agent-Cluster are ignored with an error in the console.
 * @param page the document as it was built, whose own scripts may run
 */
export async function registerSecurityHeaders(
  app: FastifyInstance,
  page: string | undefined,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...hashInlineScripts(page ?? '')],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}
