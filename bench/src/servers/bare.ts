/** Rung a: a bare Fastify that answers the bytes of a chart from memory, one address for each coding. */
import Fastify from 'fastify';
import { read } from '../ladder/read.ts';

const [port, chartUrl, level] = process.argv.slice(2) as [string, string, string];

const app = Fastify({ logger: { level } });
for (const coding of ['identity', 'gzip'] as const) {
  const { headers, body } = await read(chartUrl, { 'accept-encoding': coding });
  const { 'content-type': type, 'content-encoding': encoding } = headers;
  const described = { 'content-type': type, ...(encoding && { 'content-encoding': encoding }) };
  app.get(`/${coding}`, (_, reply) => reply.headers(described).send(body));
}
await app.listen({ port: Number(port), host: '127.0.0.1' });
