import {
  buildDraft,
  buildNextDraft,
  emptyRegister,
  isOnServer,
  openTestDatabase,
  publish,
  readRegister,
  readRegisterMadeAnew,
  type TestDatabase,
  untilWaiting,
} from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillRegister } from './register.ts';

const STAGES = [{ name: '受理', riskPoints: [{ text: '拖延' }] }];

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.remove());

const run = async (sql: string, values: unknown[] = []) =>
  (await database.db.pool.query(sql, values)).rows;

async function publishFirst() {
  const draft = await buildDraft(database.db, { stages: STAGES });
  await publish(database.db, draft.versionId);
  return draft;
}

test('a fill that is stopped half-way keeps what it had registered, and the next goes on from there', async () => {
  const made = [await publishFirst(), await publishFirst(), await publishFirst()];
  const [first, second, last] = made.map(({ versionId }) => versionId).toSorted();
  const kept = await readRegister(database.db);
  await emptyRegister(database.db);
  await run(`CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the lights went out'; END $$`);
  await run(`CREATE TRIGGER stop_here BEFORE INSERT ON register_counts
    FOR EACH ROW WHEN (NEW.version_id = '${last}') EXECUTE FUNCTION stop_here()`);
  await expect(fillRegister(database.db, 1)).rejects.toThrow('the lights went out');
  await run('DROP FUNCTION stop_here CASCADE');
  for (const table of ['register_rows', 'register_counts']) {
    const registered = await run(`SELECT version_id FROM ${table} ORDER BY version_id`);
    expect(registered.map(({ version_id }) => version_id)).toEqual([first, second]);
  }

  expect(await fillRegister(database.db, 1)).toBe(1);
  expect(await readRegister(database.db)).toEqual(kept);
});

test('two fills at once share the work', async () => {
  await emptyRegister(database.db);
  const filled = await Promise.all([1, 2].map(() => fillRegister(database.db, 1)));
  const [{ count }] = await run('SELECT count(DISTINCT version_id)::int FROM register_counts');
  expect((filled[0] ?? 0) + (filled[1] ?? 0)).toBe(count);
});

/** What another process does to a chart while it is being registered here. */
const MEANWHILE: [string, (chartId: string) => Promise<() => Promise<unknown>>][] = [
  [
    'publishes its next version',
    async (chartId) => {
      const { db } = database;
      const draft = await buildNextDraft(db, { chartId, number: 2, stages: STAGES });
      return () => publish(db, draft.versionId, new Date('2026-06-01'));
    },
  ],
  [
    'hides it',
    async (chartId) => () =>
      run("UPDATE charts SET visibility = 'internal' WHERE id = $1", [chartId]),
  ],
  [
    'renames its organisation',
    async (chartId) => () =>
      run(
        "UPDATE organizations SET name = '某县水务局' WHERE id = (SELECT organization_id FROM charts WHERE id = $1)",
        [chartId],
      ),
  ],
];

/** On the embedded database, with its one session, nobody does anything beside a fill. */
if (isOnServer()) {
  test.each(MEANWHILE)(
    'a chart is registered as it is when somebody meanwhile %s',
    async (_, prepare) => {
      const { versionId, chartId } = await publishFirst();
      const change = await prepare(chartId);
      await emptyRegister(database.db);
      const release = await holdUp(versionId);
      const filling = fillRegister(database.db);
      await untilWaiting(database.db, 1);
      const changing = change();
      await Promise.race([changing, untilWaiting(database.db, 2)]);
      await release();
      await Promise.all([filling, changing]);
      expect(await readRegister(database.db)).toEqual(await readRegisterMadeAnew(database.db));
    },
  );
}

/** Lets nobody write rows of a version to the end; whoever publishes another one does not touch it. */
async function holdUp(versionId: string): Promise<() => Promise<void>> {
  const client = await database.db.pool.connect();
  await client.query('BEGIN');
  await client.query('SELECT 1 FROM chart_versions WHERE id = $1 FOR UPDATE', [versionId]);
  return async () => {
    await client.query('COMMIT');
    client.release();
  };
}
