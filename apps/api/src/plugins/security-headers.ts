import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * Bureaus run this over plain HTTP (http://10.x…). Helmet's defaults would break every page there,
 * invisibly on localhost: upgrade-insecure-requests sends each script to a port that nobody serves,
 * and COOP and Origin-Agent-Cluster are ignored with an error in the console.
 */
export async function registerSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
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
