/** A bare Fastify over one prepared statement that answers a page of the register from the tables of the charts. */
import Fastify from 'fastify';
import { Pool } from 'pg';
import { REGISTER_JSON } from './register-json.sql.ts';

const [port, connectionString, readerId] = process.argv.slice(2) as [string, string, string];

const pool = new Pool({ connectionString, max: 10, idleTimeoutMillis: 0 });
const app = Fastify({ logger: { level: 'info' } });
app.get<{ Querystring: Record<string, string | undefined> }>(
  '/risk-register',
  async ({ query: { level, category, organizationId } }, reply) => {
    const { rows } = await pool.query<{ page: string }>({
      name: 'register-json',
      text: REGISTER_JSON,
      values: [
        readerId,
        [level ?? []].flat(),
        [category ?? []].flat(),
        organizationId ?? null,
        20,
        0,
      ],
    });
    reply.type('application/json; charset=utf-8');
    return rows[0]?.page;
  },
);
await app.listen({ port: Number(port), host: '127.0.0.1' });
