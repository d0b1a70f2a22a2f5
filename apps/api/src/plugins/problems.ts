import type { Problem, ProblemCode } from '@lianfang/contracts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TooManyAttempts } from '../lib/attempts.ts';
import { isDatabaseClosed, isDatabaseUnavailable } from '../lib/database-unavailable.ts';
import { type Language, languageOf } from '../lib/language.ts';
import { ProblemError, STATUS_OF, StaleError } from '../lib/problem-error.ts';
import { addVary } from '../lib/validators.ts';
import { sayInput } from '../texts/inputs.ts';
import type { ProblemText } from '../texts/problem-text.ts';
import { PROBLEM_TEXTS, tellChange } from '../texts/problems.ts';
import { describeInputErrors } from './input-errors.ts';

const PROBLEM_TYPE = 'application/problem+json';

/** Fastify's own refusals, as far as a request can cause them. */
const CODE_OF: Record<string, ProblemCode> = {
  FST_ERR_BAD_URL: 'invalid-request',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-body',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
};

/** Every error leaves as RFC 9457 problem+json; what the reader cannot mend goes to the log, whole. */
export function tellProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const language = languageOf(request.raw);
  const code = codeOf(error);
  const status = STATUS_OF[code];
  if (status >= 500) request.log[isDatabaseClosed(error) ? 'info' : 'error']({ err: error }, code);
  if (error instanceof TooManyAttempts) reply.header('retry-after', error.retryAfterSeconds);
  const problem: Problem = {
    type: `urn:lianfang:problem:${code}`,
    code,
    status,
    ...textOf(error, language),
    ...(error instanceof StaleError && { changed: error.changed }),
    instance: `urn:lianfang:request:${request.id}`,
    requestId: request.id,
    errors: listErrors(error, request, language),
  };
  addVary(reply, 'Accept-Language');
  reply
    .code(status)
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .serializer(JSON.stringify)
    .send(problem);
}

function textOf(error: FastifyError, language: Language): ProblemText {
  const text = PROBLEM_TEXTS[language][codeOf(error)];
  if (!(error instanceof StaleError)) return text;
  return { ...text, detail: tellChange(language, error.changed) + text.detail };
}

function codeOf(error: FastifyError): ProblemCode {
  if (error instanceof ProblemError) return error.code;
  if (error.validation) return 'invalid-request';
  if (isDatabaseUnavailable(error)) return 'database-unavailable';
  return CODE_OF[error.code] ?? (isRefusalOfFastify(error) ? 'invalid-request' : 'internal-error');
}

/** Such as that of a QUERY without a content type, whatever of the kind later releases bring. */
function isRefusalOfFastify({ code, statusCode }: FastifyError): boolean {
  return code?.startsWith('FST_') && statusCode !== undefined && statusCode < 500;
}

function listErrors(
  error: FastifyError,
  request: FastifyRequest,
  language: Language,
): Problem['errors'] {
  if (error instanceof ProblemError) {
    return error.errors.map((fault) =>
      'text' in fault
        ? { pointer: fault.pointer, message: sayInput(language, fault.text, fault.facts) }
        : fault,
    );
  }
  return error.validation ? describeInputErrors(error, request, language) : [];
}

/** @param limitMisses throws where somebody looks for too much that is not there */
export function registerProblems(
  app: FastifyInstance,
  limitMisses: (request: FastifyRequest, reply: FastifyReply) => Promise<void>,
): void {
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const isMiss = STATUS_OF[codeOf(error)] === 404;
    const told = isMiss ? await limitMisses(request, reply).then(() => error, asItIs) : error;
    tellProblem(told, request, reply);
    return reply;
  });
}

function asItIs(error: FastifyError): FastifyError {
  return error;
}
