import { problemSchema } from '@lianfang/contracts';

const MEANING = {
  400: 'The request cannot be used; `errors` says where',
  401: 'Nobody is logged in, or the name or the password is wrong',
  403: 'This reader may not do that',
  404: 'There is no such thing, or this reader may not see it',
  409: 'It stands against something that is there already; nothing was changed',
  412: 'Somebody changed it since it was read; nothing was changed',
  413: 'The body is larger than the route takes',
  415: 'The body is of a type that the route does not read',
  422: 'The content of the body is wrong; `errors` says where, and nothing was changed',
  428: 'If-Match is required, with the ETag that was read',
  429: 'Too many tries; Retry-After says when to try again',
  503: 'The database is unavailable; nothing was changed',
} as const;

/** What a route can refuse, for its contract: `...refuses(400, 404)`. Any route can answer 429 and 503. */
export function refuses(...statuses: (keyof typeof MEANING)[]) {
  return Object.fromEntries(
    [...statuses, 429 as const, 503 as const].map((status) => [
      status,
      {
        description: MEANING[status],
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}
