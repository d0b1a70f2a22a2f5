import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import type { Database } from '@lianfang/db';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { type Env, originOf, readSignOn } from './env.ts';
import { accountRoutes } from './features/account/account.routes.ts';
import { appointmentRoutes } from './features/appointments/appointments.routes.ts';
import { auditRepository } from './features/audit/audit.repository.ts';
import { auditRoutes } from './features/audit/audit.routes.ts';
import { chartLiveRoutes } from './features/chart-live/chart-live.routes.ts';
import { chartRepository } from './features/charts/charts.repository.ts';
import { chartRoutes } from './features/charts/charts.routes.ts';
import { chartSubject } from './features/charts/charts.service.ts';
import { findingRuleRoutes } from './features/finding-rules/finding-rules.routes.ts';
import { findingRoutes } from './features/findings/findings.routes.ts';
import { handOverRoutes } from './features/hand-overs/hand-overs.routes.ts';
import { healthRoutes } from './features/health/health.routes.ts';
import { invitationRoutes } from './features/invitations/invitations.routes.ts';
import { myStagesRoutes } from './features/my-stages/my-stages.routes.ts';
import { organizationRoutes } from './features/organizations/organizations.routes.ts';
import { partySheetRoutes } from './features/party-sheets/party-sheets.routes.ts';
import { partyRoutes } from './features/responsible-parties/responsible-parties.routes.ts';
import { riskRegisterRoutes } from './features/risk-register/risk-register.routes.ts';
import { savedViewRoutes } from './features/saved-views/saved-views.routes.ts';
import { searchRoutes } from './features/search/search.routes.ts';
import { separationRoutes } from './features/separation/separation.routes.ts';
import { attemptsRepository, sessionRepository } from './features/sessions/sessions.repository.ts';
import { sessionRoutes } from './features/sessions/sessions.routes.ts';
import { signOnRepository } from './features/sign-on/sign-on.repository.ts';
import { signOnReturnRoutes, signOnRoutes } from './features/sign-on/sign-on.routes.ts';
import { userRoutes } from './features/users/users.routes.ts';
import { createAuthentication } from './lib/authentication.ts';
import { sessionCookieName } from './lib/session-cookie.ts';
import { registerAccess } from './plugins/access.ts';
import { registerAnswers } from './plugins/answers.ts';
import { registerIdentity } from './plugins/identity.ts';
import { answerMalformedRequest } from './plugins/malformed-requests.ts';
import { registerOpenapi } from './plugins/openapi.ts';
import { registerOrigins } from './plugins/origins.ts';
import { preparePage, readDrawing, readTemplate, registerPageFiles } from './plugins/page.ts';
import { registerProblems, tellProblem } from './plugins/problems.ts';
import { prepareRateLimits, refuseTooMany, registerRateLimits } from './plugins/rate-limits.ts';
import { registerRefusals } from './plugins/refusals.ts';
import { registerSecurityHeaders } from './plugins/security-headers.ts';
import { registerUnmatchedRequests } from './plugins/unmatched-requests.ts';

interface AppParts {
  db: Database;
  env: Env;
  /** Signs session cookies. */
  secret: string;
  /** Where the built page lies; without it there is the API alone. */
  pageFolder: string;
  /** Where the log goes; without it, to standard output. */
  logTo?: { write(line: string): void };
}

/** The whole API as a list: what is registered here is all there is. */
export async function buildApp({
  db,
  env,
  secret,
  pageFolder,
  logTo,
}: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: env.LOG_LEVEL, ...(logTo && { stream: logTo }) },
    genReqId: () => randomUUID(),
    // Anybody can send X-Forwarded-For; it counts from the proxies that are named alone.
    trustProxy: env.TRUST_PROXY.length > 0 && env.TRUST_PROXY,
    frameworkErrors: tellProblem,
    clientErrorHandler: answerMalformedRequest,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });

  app.decorateRequest('reader', null);

  const template = await readTemplate(pageFolder);
  const answerPage = preparePage({
    template,
    publicUrl: env.PUBLIC_URL,
    findSubject: chartSubject(chartRepository(db), await readDrawing(pageFolder)),
  });
  const audit = auditRepository(db);
  const cookie = { name: sessionCookieName(env.PUBLIC_URL), secret, hours: env.SESSION_HOURS };
  const idleMinutes = env.SESSION_IDLE_MINUTES;
  const sessions = sessionRepository(db, { idleMinutes });
  const attempts = attemptsRepository(db);
  const origin = originOf(env);
  const people = signOnRepository(db);
  const signOn = readSignOn(env);
  const { auth, startSession } = createAuthentication({
    prisma: db.prisma,
    origin,
    cookie,
    signOn,
    people,
    log: (level, message) => app.log[level](message),
  });
  const signOnParts = { auth, origin, cookie, signOn, people, sessions };
  const limits = await prepareRateLimits(app, env.RATE_LIMIT_PER_MINUTE);
  registerProblems(app, (request, reply) => refuseTooMany(limits.misses, request, reply));
  registerUnmatchedRequests(app, answerPage);
  await registerSecurityHeaders(app, { publicUrl: env.PUBLIC_URL, template });
  if (env.CORS_ORIGINS.length > 0) {
    await app.register(cors, {
      origin: env.CORS_ORIGINS,
      credentials: true,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: ['ETag', 'Location', 'Retry-After', 'X-Request-Id', 'X-Total-Count'],
      strictPreflight: false,
    });
  }
  await registerOpenapi(app);
  await registerPageFiles(app, pageFolder);
  await app.register(healthRoutes, { db });
  await app.register(async (scope) => {
    registerRateLimits(scope, limits);
    await scope.register(signOnReturnRoutes, signOnParts);
  });
  await app.register(
    async (api) => {
      registerIdentity(api, cookie, sessions.findReader);
      registerRateLimits(api, limits);
      registerOrigins(api, { publicUrl: env.PUBLIC_URL, corsOrigins: env.CORS_ORIGINS });
      registerAccess(api);
      registerRefusals(api, audit.logRefusal);
      registerAnswers(api);
      await api.register(sessionRoutes, { sessions, attempts, startSession, cookie, signOn });
      await api.register(accountRoutes, { db, idleMinutes, attempts, cookie });
      await api.register(signOnRoutes, signOnParts);
      await api.register(invitationRoutes, { db });
      await api.register(chartRoutes, { db });
      await api.register(chartLiveRoutes, { db });
      await api.register(searchRoutes, { db });
      await api.register(riskRegisterRoutes, { db });
      await api.register(savedViewRoutes, { db });
      await api.register(partyRoutes, { db });
      await api.register(partySheetRoutes, { db });
      await api.register(appointmentRoutes, { db });
      await api.register(handOverRoutes, { db });
      await api.register(myStagesRoutes, { db });
      await api.register(findingRoutes, { db });
      await api.register(findingRuleRoutes, { db });
      await api.register(auditRoutes, { audit });
      await api.register(organizationRoutes, { db });
      await api.register(separationRoutes, { db });
      await api.register(userRoutes, { db, publicUrl: env.PUBLIC_URL });
    },
    { prefix: '/api/v1' },
  );
  return app;
}
