import { once } from 'node:events';
import { connect } from 'node:net';
import { problemSchema } from '@lianfang/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';

let api: TestApp;
const log: string[] = [];

beforeAll(async () => {
  api = await openTestApp({ logTo: { write: (line) => log.push(line) } });
  await api.database.db.pool.query('DROP TABLE search_texts');
  await api.app.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(() => api.close());

/** The lines that an administrator finds with the id that a reader tells. */
const linesWith = (requestId: string) =>
  log.map((line) => JSON.parse(line)).filter(({ reqId }) => reqId === requestId);

test.each([
  ['/nothing', 404],
  ['/api/v1/charts?page=0', 400],
  ['/api/v1/search?q=x', 500],
])('the request id in the body of %s (%i) is that of its log lines', async (url, status) => {
  const response = await api.get(url);
  const { requestId } = problemSchema.parse(response.json());
  expect(response.headers['x-request-id']).toBe(requestId);
  expect(linesWith(requestId)).toContainEqual(
    expect.objectContaining({ res: { statusCode: status } }),
  );
});

test('the log says why it broke, and the reader is told nothing but the id', async () => {
  const response = await api.get('/api/v1/search?q=x');
  expect(response.body).not.toContain('search_texts');
  expect(linesWith(response.json().requestId)).toContainEqual(
    expect.objectContaining({
      level: 50,
      err: expect.objectContaining({ message: expect.stringContaining('search_texts') }),
    }),
  );
});

test('what is not even HTTP has its id in body, header and log', async () => {
  const { port } = api.app.server.address() as { port: number };
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.end('NONSENSE\r\n\r\n');
  await once(socket, 'close');
  const [head, body = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n');
  const { requestId } = problemSchema.parse(JSON.parse(body));
  expect(head).toContain(`X-Request-Id: ${requestId}`);
  expect(linesWith(requestId)).toMatchObject([{ res: { statusCode: 400 } }]);
});
