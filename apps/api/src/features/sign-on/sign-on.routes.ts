import { beginSignOnSchema, noQuerySchema, signOnAddressSchema } from '@lianfang/contracts';
import type { FastifyPluginAsync } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { type Authentication, isSignedOn, requestFrom } from '../../lib/authentication.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import { refuses } from '../../lib/problem-responses.ts';
import { actorOf, type Reader, type RequestActor } from '../../lib/reader.ts';
import { type CookieKeeper, readSessionToken } from '../../lib/session-cookie.ts';

interface SignOnParts {
  auth: Authentication['auth'];
  origin: string;
  cookie: CookieKeeper;
  signOn: object | null;
  people: { logRefusal(actor: RequestActor): Promise<void> };
  sessions: {
    findReader(token: string): Promise<Reader | null>;
    end(session: { id: string }, actor: RequestActor): Promise<void>;
  };
}

/** Relative, so that whoever failed stays under the address they typed. */
const FAILED = '/login?error=sign-on-failed';

export const signOnRoutes: FastifyPluginAsyncZod<SignOnParts> = async (app, parts) => {
  const { auth, origin, signOn } = parts;

  app.post(
    '/session/sign-on',
    {
      config: { access: 'public', limit: 'credentials' },
      schema: {
        summary: 'Begin a single sign-on',
        description: 'Where to send the browser; it comes back logged in, or to `/login?error=…`.',
        tags: ['session'],
        querystring: noQuerySchema,
        body: beginSignOnSchema,
        response: { 200: signOnAddressSchema, ...refuses(400, 404) },
      },
    },
    async ({ body, log }, reply) => {
      if (!signOn) throw new ProblemError('not-found');
      try {
        const { headers, response } = await auth.api.signInSocial({
          body: {
            provider: 'oidc',
            // Whole, for `/.//elsewhere` becomes `//elsewhere` on its way through a URL.
            callbackURL: new URL(body.returnTo, origin).href,
            errorCallbackURL: FAILED,
            disableRedirect: true,
          },
          returnHeaders: true,
        });
        if (!response.url) throw new Error('the provider gave no address');
        reply.header('set-cookie', headers.getSetCookie());
        return { url: response.url };
      } catch (error) {
        log.error({ err: error }, 'sign-on-unavailable');
        throw new ProblemError('sign-on-unavailable');
      }
    },
  );
};

/** The one address of better-auth that is mounted: where the provider sends people back. */
export const signOnReturnRoutes: FastifyPluginAsync<SignOnParts> = async (app, parts) => {
  const { auth, origin, cookie, signOn, people, sessions } = parts;
  if (!signOn) return;

  // Its query holds the code of the provider, which is nobody's business in a log.
  const options = {
    config: { limit: 'credentials' },
    schema: { hide: true },
    logLevel: 'warn',
  } as const;
  app.get('/api/auth/callback/oidc', options, async (request, reply) => {
    const response = await auth.handler(requestFrom(request, origin));
    const location = response.headers.get('location');
    const isIn = location !== null && isSignedOn(response, cookie);
    if (!isIn) await people.logRefusal(actorOf(request));
    else await endSessionOf(request.headers.cookie, actorOf(request));
    return reply
      .header('set-cookie', response.headers.getSetCookie())
      .header('cache-control', 'no-store')
      .redirect(isIn ? location : FAILED);
  });

  /** The one their cookie named until now. */
  async function endSessionOf(cookies: string | undefined, actor: RequestActor): Promise<void> {
    const token = readSessionToken(cookies, cookie);
    const reader = token && (await sessions.findReader(token));
    if (reader) await sessions.end({ id: reader.sessionId }, actor);
  }
};
