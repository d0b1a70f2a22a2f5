import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import type { Database } from '@lianfang/db';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Env } from './env.ts';
import { chartRepository } from './features/charts/charts.repository.ts';
import { chartRoutes } from './features/charts/charts.routes.ts';
import { chartSubject } from './features/charts/charts.service.ts';
import { healthRoutes } from './features/health/health.routes.ts';
import { searchRoutes } from './features/search/search.routes.ts';
import { registerAnswers } from './plugins/answers.ts';
import { answerMalformedRequest } from './plugins/malformed-requests.ts';
import { registerOpenapi } from './plugins/openapi.ts';
import { preparePage, readTemplate, registerPageFiles } from './plugins/page.ts';
import { registerProblems, tellProblem } from './plugins/problems.ts';
import { registerSecurityHeaders } from './plugins/security-headers.ts';
import { registerUnmatchedRequests } from './plugins/unmatched-requests.ts';

interface AppParts {
  db: Database;
  env: Pick<Env, 'CORS_ORIGINS' | 'LOG_LEVEL' | 'PUBLIC_URL'>;
  /** Where the built page lies; without it there is the API alone. */
  pageFolder: string;
  /** Where the log goes; without it, to standard output. */
  logTo?: { write(line: string): void };
}

/** The whole API as a list: what is registered here is all there is. */
export async function buildApp({ db, env, pageFolder, logTo }: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: env.LOG_LEVEL, ...(logTo && { stream: logTo }) },
    genReqId: () => randomUUID(),
    frameworkErrors: tellProblem,
    clientErrorHandler: answerMalformedRequest,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });

  const template = await readTemplate(pageFolder);
  const answerPage = preparePage({
    template,
    publicUrl: env.PUBLIC_URL,
    findSubject: chartSubject(chartRepository(db)),
  });
  registerProblems(app);
  registerUnmatchedRequests(app, answerPage);
  await registerSecurityHeaders(app, template);
  if (env.CORS_ORIGINS.length > 0)
    await app.register(cors, { origin: env.CORS_ORIGINS, strictPreflight: false });
  await registerOpenapi(app);
  await registerPageFiles(app, pageFolder);
  await app.register(healthRoutes, { db });
  await app.register(
    async (api) => {
      registerAnswers(api);
      await api.register(chartRoutes, { db });
      await api.register(searchRoutes, { db });
    },
    { prefix: '/api/v1' },
  );
  return app;
}
