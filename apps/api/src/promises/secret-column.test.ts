import { ROLES } from '@lianfang/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCanaryPlace, CANARY, SUSPECTED } from '../../testing/canary.ts';
import { listOperations } from '../../testing/operations.ts';
import { ADMINISTRATORS } from '../../testing/rights-wanted.ts';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';
import { findTold, walkReads } from '../../testing/walk-reads.ts';

const SECRET = 'a-column-that-nobody-declared';

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
});

afterAll(() => api.close());

/** In every table there is, with the secret in each row, old or new. */
async function addSecretColumn(): Promise<number> {
  const { pool } = api.database.db;
  const { rows } = await pool.query(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace`,
  );
  for (const { name } of rows) {
    await pool.query(`ALTER TABLE "${name}" ADD COLUMN secret text NOT NULL DEFAULT '${SECRET}'`);
  }
  return rows.length;
}

test('promise 7: a column that no contract declares is told by no route to nobody', {
  timeout: 180_000,
}, async () => {
  expect(await addSecretColumn()).toBeGreaterThan(15);
  const { organizationId, ids } = await buildCanaryPlace(api);
  const grants = ROLES.map((role) => ({
    role,
    organizationId: ADMINISTRATORS.includes(role) ? null : organizationId,
  }));
  const reader = await api.logIn({ grants });
  const inputs = { ids: [...ids, reader.sessionId], values: [SUSPECTED] };
  const answers = await walkReads(reader, await listOperations(api), inputs);
  expect(findTold(answers, CANARY).length).toBeGreaterThan(10);
  expect(findTold(answers, SECRET)).toEqual([]);
});
