import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { hashInlineScripts } from '../lib/inline-scripts.ts';

const A_YEAR = 365 * 24 * 60 * 60;

interface PageFacts {
  publicUrl: string | undefined;
  /** The document as it was built, whose own scripts may run. */
  template: string | undefined;
}

/**
 * Bureaus run this over plain HTTP (http://10.x…). Helmet's defaults would break every page there,
 * invisibly on localhost: upgrade-insecure-requests sends each script to a port that nobody serves,
 * and COOP and Origin-Agent-Cluster are ignored with an error in the console.
 */
export async function registerSecurityHeaders(
  app: FastifyInstance,
  { publicUrl, template }: PageFacts,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...hashInlineScripts(template ?? '')],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Only where people reach us over TLS, and for this host alone: its siblings may have none.
    strictTransportSecurity: publicUrl?.startsWith('https:')
      ? { maxAge: A_YEAR, includeSubDomains: false }
      : false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}
