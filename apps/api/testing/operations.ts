import type { TestApp } from './test-app.ts';

type JsonSchema = Record<string, unknown>;

/** An operation as the OpenAPI document describes it. */
export interface Operation {
  /** `GET /api/v1/charts/{chartId}` */
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  query: string[];
  body: JsonSchema | undefined;
  statuses: string[];
}

interface Described {
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, unknown>;
}

/** Every operation there is: what a test walks over, so that a new route cannot be forgotten. */
export async function listOperations({ get }: TestApp): Promise<Operation[]> {
  const { paths } = (await get('/api/openapi.json')).json();
  return Object.entries<Record<string, Described>>(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      // Fastify answers HEAD wherever it answers GET.
      .filter(([method]) => method !== 'head')
      .map(([method, described]) => describe(method.toUpperCase(), path, described)),
  );
}

function describe(method: string, path: string, described: Described): Operation {
  const { parameters = [], requestBody, responses } = described;
  return {
    name: `${method} ${path}`,
    method: method as Operation['method'],
    path,
    query: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
    body: requestBody?.content['application/json']?.schema,
    statuses: Object.keys(responses),
  };
}
