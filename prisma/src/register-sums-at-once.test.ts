import {
  buildChart,
  buildDraft,
  buildOrganization,
  expectRightSums,
  isOnServer,
  openTestDatabase,
  publish,
  type TestDatabase,
} from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

const STAGE = {
  name: '受理',
  riskLevel: 'high' as const,
  riskPoints: [{ text: '拖延' }],
};

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.remove());

const run = async (sql: string, values: unknown[] = []) =>
  (await database.db.pool.query(sql, values)).rows;

test('many who publish and hide at once leave right sums', async () => {
  const { db } = database;
  const organizationId = await buildOrganization(db);
  const work = Array.from({ length: 8 }, async (_, n) => {
    const stages = [STAGE, { name: `环节${n % 3}`, riskPoints: [{ text: '拖延' }] }];
    const { chartId, versionId } = await buildDraft(db, { organizationId, stages });
    await publish(db, versionId);
    if (n % 2) await run("UPDATE charts SET visibility = 'internal' WHERE id = $1", [chartId]);
  });
  await Promise.all(work);
  await expectRightSums(database.db);
  const [{ rows }] = await run(
    `SELECT sum(rows)::int AS rows FROM register_sums WHERE organization_id = $1 AND side = 'all'`,
    [organizationId],
  );
  expect(rows).toBe(16);
});

/** Until so many publications have written all their rows and sums, and wait for the head of the log alone. */
function untilAtTheEnd(count: number): Promise<void> {
  const waiting = `SELECT count(*)::int FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%append_entry%'`;
  return expect.poll(() => run(waiting), { timeout: 5_000 }).toEqual([{ count }]);
}

/** Nobody who publishes comes to their end before `release`. */
async function holdTheLog(): Promise<{ release: () => Promise<void> }> {
  const head = await database.db.pool.connect();
  await head.query('BEGIN');
  await head.query('SELECT 1 FROM audit_head FOR UPDATE');
  return {
    async release() {
      await head.query('COMMIT');
      head.release();
    },
  };
}

const readParts = (organizationId: string) =>
  run(
    `SELECT rows FROM register_sums WHERE organization_id = $1 AND side = 'stage' AND visibility IS NULL ORDER BY rows`,
    [organizationId],
  );

// On the embedded database, with its one session, nobody publishes beside a publication.
if (isOnServer()) {
  test('two who publish at the same moment do not wait for each other’s sums, and the next adds the parts up', async () => {
    const { db } = database;
    const organizationId = await buildOrganization(db);
    await buildChart(db, { organizationId, stages: [STAGE] });
    const drafts = await Promise.all(
      [1, 2, 3].map(() => buildDraft(db, { organizationId, stages: [STAGE] })),
    );
    const [first, second, last] = drafts.map(({ versionId }) => versionId) as [
      string,
      string,
      string,
    ];
    const log = await holdTheLog();
    const publishing = [first, second].map((id) => publish(db, id));
    await untilAtTheEnd(2);
    await log.release();
    await Promise.all(publishing);
    expect(await readParts(organizationId)).toEqual([{ rows: 1 }, { rows: 2 }]);
    await publish(db, last);
    expect(await readParts(organizationId)).toEqual([{ rows: 4 }]);
    await expectRightSums(database.db);
  });

  test('what is taken away from a sum that somebody else is adding to is a part below nothing until then', async () => {
    const { db } = database;
    const organizationId = await buildOrganization(db);
    const hidden = await buildChart(db, { organizationId, stages: [STAGE] });
    const { versionId } = await buildDraft(db, { organizationId, stages: [STAGE] });
    const log = await holdTheLog();
    const publishing = publish(db, versionId);
    await untilAtTheEnd(1);
    await run("UPDATE charts SET visibility = 'internal' WHERE id = $1", [hidden.id]);
    expect(await readParts(organizationId)).toEqual([{ rows: -1 }, { rows: 1 }]);
    await expectRightSums(database.db);
    await log.release();
    await publishing;
    expect(await readParts(organizationId)).toEqual([{ rows: -1 }, { rows: 2 }]);
    await expectRightSums(database.db);
  });
}
