import { fillExaminations, fillRegister, migrate, openDatabase } from '@lianfang/db';
import { Client } from 'pg';
import { chanceFrom } from './chance.ts';
import { makeChart, makeHolders, makeParties, type Rows } from './charts.ts';
import { makePlaces, type Place } from './places.ts';

const SEED = 20_261_125;
const CHARTS_AT_ONCE = 100;
const GUARDED = [
  'charts',
  'chart_versions',
  'stages',
  'risk_points',
  'control_measures',
  'printed_parties',
  'stage_assignments',
];

export interface Filled {
  city: Place;
  /** Who asks: an officer of the city, who reads all of it and elsewhere what is public. */
  reader: { id: string; token: string };
  /** What making the register of all of them took. */
  registerSeconds: number;
}

/** So many charts as publishing leaves them, always the same ones, and the register made from them. */
export async function fill(url: string, charts: number): Promise<Filled> {
  await migrate(url);
  const client = new Client({ connectionString: url });
  await client.connect();
  const { city } = await insertCharts(client, charts);
  const db = openDatabase(url);
  const started = performance.now();
  await fillRegister(db);
  const registerSeconds = (performance.now() - started) / 1000;
  // A start does this too before it answers: of 10,000 charts it takes longer than one is waited for.
  await fillExaminations(db);
  await db.close();
  await client.query('VACUUM ANALYZE');
  const reader = await insertReader(client, city);
  await client.end();
  return { city, reader, registerSeconds };
}

async function insertCharts(client: Client, charts: number) {
  const chance = chanceFrom(SEED);
  const places = makePlaces(chance);
  await insert(client, {
    organizations: places.all.map((place) => ({ ...place, revision: 1, created_at: '2026-01-01' })),
  });
  const desks = places.bureaus.map((place) => ({ place, parties: makeParties(chance, place) }));
  await insert(client, {
    responsible_parties: desks.flatMap(({ parties }) =>
      parties.map((party) => ({ ...party, created_at: '2026-01-01' })),
    ),
    party_holders: desks.flatMap(({ parties }) => makeHolders(parties)),
  });
  await switchTriggers(client, 'DISABLE');
  for (let start = 0; start < charts; start += CHARTS_AT_ONCE) {
    const made = Array.from({ length: Math.min(CHARTS_AT_ONCE, charts - start) }, (_, n) => {
      const desk = desks[(start + n) % desks.length] as (typeof desks)[number];
      return makeChart(chance, { ...desk, number: start + n });
    });
    const tables = Object.keys(made[0] as Rows);
    await insert(
      client,
      Object.fromEntries(
        tables.map((table) => [table, made.flatMap((rows) => rows[table] as Rows[string])]),
      ),
    );
  }
  await switchTriggers(client, 'ENABLE');
  await client.query(
    'UPDATE charts c SET published_version_id = v.id FROM chart_versions v WHERE v.chart_id = c.id',
  );
  return places;
}

/** What they guard, versions that come about step by step, is not what is measured. */
async function switchTriggers(client: Client, how: 'ENABLE' | 'DISABLE'): Promise<void> {
  for (const table of GUARDED) await client.query(`ALTER TABLE ${table} ${how} TRIGGER USER`);
}

async function insert(client: Client, rows: Rows): Promise<void> {
  for (const [table, facts] of Object.entries(rows)) {
    const columns = Object.keys(facts[0] ?? {}).join();
    if (columns === '') continue;
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
      [JSON.stringify(facts)],
    );
  }
}

async function insertReader(client: Client, { id: cityId }: Place): Promise<Filled['reader']> {
  const token = crypto.randomUUID();
  const { rows } = await client.query<{ id: string }>(
    `WITH reader AS (
       INSERT INTO users (name, username, email) VALUES ('监督员', 'bench', 'bench@accounts.invalid') RETURNING id),
     granted AS (INSERT INTO role_grants (user_id, role, organization_id) SELECT id, 'officer', $1 FROM reader)
     INSERT INTO sessions (token, user_id, expires_at)
     SELECT $2, id, now() + interval '1 day' FROM reader RETURNING user_id AS id`,
    [cityId, token],
  );
  return { id: rows[0]?.id ?? '', token };
}
