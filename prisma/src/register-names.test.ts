import {
  buildDraft,
  buildNextDraft,
  buildOrganization,
  isOnServer,
  openTestDatabase,
  publish,
  readRegister,
  readRegisterMadeAnew,
  type TestDatabase,
  untilWaiting,
} from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDraft } from './draft.ts';
import { publishVersion } from './publication.ts';

const STAGES = [
  {
    name: '受理',
    riskPoints: [{ text: '拖延', riskLevel: 'high' as const }, { text: '吃拿卡要' }],
  },
];

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.remove());

const run = async (sql: string, values: unknown[] = []) =>
  (await database.db.pool.query(sql, values)).rows;

const rename = (id: string, name: string) =>
  run('UPDATE organizations SET name = $2 WHERE id = $1', [id, name]);

/** Names of an organisation in the register, and those its rows are sorted by. */
async function listNames(organizationId: string) {
  const [names] = await run(
    `SELECT array_agg(DISTINCT organization_name) AS called, array_agg(DISTINCT split_part(place, chr(1), 2)) AS sorted
     FROM register_rows WHERE organization_id = $1`,
    [organizationId],
  );
  const [{ sorted }] = await run(
    `SELECT array_agg(DISTINCT split_part(place, chr(1), 2)) AS sorted FROM register_counts WHERE organization_id = $1`,
    [organizationId],
  );
  return { ...names, counted: sorted };
}

/** Two versions of a chart. */
async function publishTwice(organizationId: string): Promise<string> {
  const { db } = database;
  const { chartId, versionId } = await buildDraft(db, { organizationId, stages: STAGES });
  await publish(db, versionId);
  const next = await buildNextDraft(db, { chartId, number: 2, stages: STAGES });
  await publish(db, next.versionId, new Date('2026-06-01'));
  return chartId;
}

test('an organisation has today’s name in all versions of its charts, also in the order of the register', async () => {
  const id = await buildOrganization(database.db, { name: '某县水利局' });
  const other = await buildOrganization(database.db, { name: '某县林业局' });
  await publishTwice(id);
  await publishTwice(other);
  await rename(id, '某县水务局');
  const [called, sorted] = [['某县水务局'], ['某县水务局']];
  expect(await listNames(id)).toEqual({ called, sorted, counted: sorted });
  expect(await listNames(other)).toMatchObject({ called: ['某县林业局'] });
  expect(await readRegister(database.db)).toEqual(await readRegisterMadeAnew(database.db));
});

test('names of any length and of any characters are followed as they are written', async () => {
  const long = `${'长'.repeat(98)}\\1𠮷\u0001${'名'.repeat(500)}`;
  const id = await buildOrganization(database.db, { name: `先\u0001${long}` });
  await publishTwice(id);
  for (const name of [long, '短', `甲\u0001乙`]) {
    await rename(id, name);
    expect(await listNames(id)).toMatchObject({ called: [name] });
    expect(await readRegister(database.db)).toEqual(await readRegisterMadeAnew(database.db));
  }
});

test('a chart that moved is called and sorted as whom it went to', async () => {
  const chartId = await publishTwice(await buildOrganization(database.db, { name: '某县水利局' }));
  const elsewhere = await buildOrganization(database.db, { name: '某县林业局' });
  await run('UPDATE charts SET organization_id = $2 WHERE id = $1', [chartId, elsewhere]);
  const [called, sorted] = [['某县林业局'], ['某县林业局']];
  expect(await listNames(elsewhere)).toEqual({ called, sorted, counted: sorted });
  expect(await readRegister(database.db)).toEqual(await readRegisterMadeAnew(database.db));
});

// On the embedded database, with its one session, nobody renames anything beside a publication.
if (isOnServer()) {
  test('the publication of a new chart and a change of the name at the same moment end with the new name', async () => {
    const { db } = database;
    const id = await buildOrganization(db, { name: '某县水利局' });
    // Where a publication ends, when all its rows are written.
    const head = await db.pool.connect();
    await head.query('BEGIN');
    await head.query('SELECT 1 FROM audit_head FOR UPDATE');
    const publishing = db.prisma.$transaction(async (tx) => {
      // Nobody else can see this chart, so nobody can wait for it.
      const { id: chartId } = await tx.chart.create({ data: { organizationId: id } });
      const draft = {
        chartId,
        number: 1,
        title: '防控图',
        category: 'penalty',
        stages: STAGES,
      } as const;
      const { versionId } = await writeDraft(tx, draft);
      await publishVersion(tx, { versionId, publishedAt: new Date('2026-06-01') });
    });
    await untilWaiting(database.db, 1);
    const renaming = rename(id, '某县水务局');
    await Promise.race([renaming, untilWaiting(database.db, 2)]);
    await head.query('COMMIT');
    head.release();
    await Promise.all([publishing, renaming]);
    expect(await listNames(id)).toMatchObject({ called: ['某县水务局'] });
    expect(await readRegister(database.db)).toEqual(await readRegisterMadeAnew(database.db));
  });
}
