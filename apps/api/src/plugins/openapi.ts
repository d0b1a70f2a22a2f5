import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { registerAnswers } from './answers.ts';

/** OpenAPI 3.1 from the contracts of the routes, and a page to read it, both from this server alone. */
export async function registerOpenapi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '廉防图 Lianfang',
        version: '1',
        description: '廉政风险防控图: integrity-risk prevention and control charts.',
      },
      servers: [{ url: '/' }],
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    // The page would send the document to a validator on the internet.
    uiConfig: { validatorUrl: null, url: '/api/openapi.json' },
    // The page styles one element inline (swagger-api/swagger-ui#10655); scripts stay as strict as everywhere.
    transformStaticCSP: (policy: string) => `${policy};style-src 'self' 'unsafe-inline'`,
  });
  await app.register(async (document) => {
    registerAnswers(document);
    document.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  });
}
