import { problemSchema } from '@lianfang/contracts';

const MEANING = {
  400: 'The request cannot be used; `errors` says where',
  404: 'There is no such thing, or this reader may not see it',
  503: 'The database is unavailable; nothing was changed',
} as const;

/** What a route can refuse, for its contract: `...refuses(400, 404)`. Any route can answer 503. */
export function refuses(...statuses: (400 | 404)[]) {
  return Object.fromEntries(
    [...statuses, 503 as const].map((status) => [
      status,
      {
        description: MEANING[status],
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}
