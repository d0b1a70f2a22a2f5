import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSeed, makeBackup, migrate, restoreBackup, SYSTEM_ACTOR } from '@lianfang/db';
import { openEmptyDatabase, openTestDatabase } from '@lianfang/db/testing';
import { expect, test } from 'vitest';
import { openTestApp } from '../testing/test-app.ts';

const FIRST_RELEASE = '20261123100100_published_versions_never_change';

/** A chart as the first release wrote it, by its own columns. */
const OF_FIRST_RELEASE = `
  INSERT INTO organizations (id, name) VALUES ('00000000-0000-4000-8000-000000000001', '旧县能源局');
  INSERT INTO charts (id, organization_id)
    VALUES ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001');
  INSERT INTO chart_versions (id, chart_id, number, title, category)
    VALUES ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002', 1, '旧图', 'penalty');
  INSERT INTO stage_identities (key, chart_id)
    VALUES ('00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000002');
  INSERT INTO stages (version_id, chart_id, key, position, name, name_as_printed, risk_level)
    VALUES ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002',
      '00000000-0000-4000-8000-000000000004', 0, '立案', '立 案', 'high');
  INSERT INTO search_texts (version_id, ordinal, kind, text, folded)
    VALUES ('00000000-0000-4000-8000-000000000003', 0, 'title', '旧图', '旧图');
  UPDATE chart_versions SET published_at = '2026-11-23T08:00:00Z', organization_name = '旧县能源局',
    document = :document, document_hash = encode(sha256(convert_to(:document, 'UTF8')), 'hex');
  UPDATE charts SET published_version_id = '00000000-0000-4000-8000-000000000003';`;

const DOCUMENT = JSON.stringify({
  id: '00000000-0000-4000-8000-000000000002',
  title: '旧图',
  organization: { id: '00000000-0000-4000-8000-000000000001', name: '旧县能源局' },
  category: 'penalty',
  powerCode: null,
  powerName: null,
  version: 1,
  publishedAt: '2026-11-23T08:00:00.000Z',
  chartMeasures: [],
  stages: [
    {
      id: '00000000-0000-4000-8000-000000000004',
      position: 0,
      name: '立案',
      nameAsPrinted: '立 案',
      riskLevel: 'high',
      riskPoints: [],
      controlMeasures: [],
      responsibleParties: [],
    },
  ],
  links: [],
});

test('promise 39: a filled database of the first release is brought to this one, opens and serves', async () => {
  const database = await openEmptyDatabase();
  await migrate(database.url, FIRST_RELEASE);
  await database.db.pool.query(OF_FIRST_RELEASE.replaceAll(':document', `'${DOCUMENT}'`));
  expect((await migrate(database.url)).length).toBeGreaterThan(2);

  const api = await openTestApp({ database });
  expect(await loadSeed(database.db, new Date())).toBe(0);
  const list = (await api.get('/api/v1/charts')).json();
  expect(list).toMatchObject({ total: 1, items: [{ title: '旧图', levelCounts: { high: 1 } }] });
  const chart = await api.get(`/api/v1/charts/${list.items[0].id}`);
  expect(chart.body).toBe(DOCUMENT);
  const admin = await api.logIn({
    grants: [{ role: 'admin', organizationId: list.items[0].organization.id }, { role: 'audit' }],
  });
  expect((await admin.get('/api/v1/audit')).json()).toMatchObject({ total: 1 });
  await api.close();
});

test('promise 37: a chart of a restored backup is served byte for byte as before', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-restored-'));
  const before = await openTestDatabase();
  await loadSeed(before.db, new Date('2026-11-23T01:02:03.456Z'));
  await makeBackup(before.url, join(folder, 'a.backup'), SYSTEM_ACTOR);
  const after = await openEmptyDatabase();
  await restoreBackup(after.url, join(folder, 'a.backup'), SYSTEM_ACTOR);

  const [old, restored] = [
    await openTestApp({ database: before }),
    await openTestApp({ database: after }),
  ];
  const list = await old.get('/api/v1/charts');
  expect((await restored.get('/api/v1/charts')).body).toBe(list.body);
  for (const { id } of list.json().items) {
    const chart = await old.get(`/api/v1/charts/${id}`);
    const again = await restored.get(`/api/v1/charts/${id}`);
    expect(again.rawPayload).toEqual(chart.rawPayload);
    expect(again.headers.etag).toBe(chart.headers.etag);
  }
  await Promise.all([old.close(), restored.close()]);
  await rm(folder, { recursive: true });
});
