/** Serves the static pages of a folder from memory, with the style sheet of ours, coded once and cached alike. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { read } from '../ladder/read.ts';

const [port, folder, styleUrl] = process.argv.slice(2) as [string, string, string];

const app = Fastify({ logger: { level: 'info' } });

function serve(path: string, type: string, body: Buffer): void {
  const coded = gzipSync(body, { level: 9 });
  app.get(path, (_, reply) =>
    reply.headers({ 'content-type': type, 'content-encoding': 'gzip' }).send(coded),
  );
}

serve(new URL(styleUrl).pathname, 'text/css; charset=utf-8', (await read(styleUrl)).body);
for (const name of await readdir(folder)) {
  serve(`/${name}`, 'text/html; charset=utf-8', await readFile(join(folder, name)));
}
await app.listen({ port: Number(port), host: '127.0.0.1' });
