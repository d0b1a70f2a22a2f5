import { setTimeout as wait } from 'node:timers/promises';
import type { TestApp } from './test-app.ts';

/** Long enough for a request to come as far as the log; on the embedded database each waits at its beginning. */
const AS_FAR_AS_THE_LOG_MS = 300;

/**
 * Begins one request after the other and lets none end before all have done what they do before they write into the
 * log, the last thing of every change: the race that a lock has to decide, in every run.
 */
export async function sendAtOnce<Response>(
  { database }: TestApp,
  requests: (() => Promise<Response>)[],
): Promise<Response[]> {
  const client = await database.db.pool.connect();
  await client.query('BEGIN');
  await client.query('SELECT id FROM audit_head FOR UPDATE');
  const responses: Promise<Response>[] = [];
  for (const send of requests) {
    responses.push(Promise.resolve(send()));
    await wait(AS_FAR_AS_THE_LOG_MS);
  }
  await client.query('COMMIT');
  client.release();
  return Promise.all(responses);
}
