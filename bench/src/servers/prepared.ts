/** Rung b: a bare Fastify over one prepared statement that builds the JSON anew for every request. */
import Fastify from 'fastify';
import { Pool } from 'pg';
import { CHART_JSON } from './chart-json.sql.ts';

const [port, connectionString, level, connections] = process.argv.slice(2) as [
  port: string,
  connectionString: string,
  level: string,
  connections: string,
];

// An idle connection is kept: the one session of the embedded database outlives it, and would refuse
// to prepare the statement a second time.
const pool = new Pool({ connectionString, max: Number(connections), idleTimeoutMillis: 0 });
const app = Fastify({ logger: { level } });
app.get<{ Params: { chartId: string } }>('/charts/:chartId', async ({ params }, reply) => {
  const { rows } = await pool.query<{ chart: string }>({
    name: 'chart-json',
    text: CHART_JSON,
    values: [params.chartId],
  });
  reply.type('application/json; charset=utf-8');
  return rows[0]?.chart;
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
