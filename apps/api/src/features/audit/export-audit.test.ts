import { appendEntry, SYSTEM_ACTOR } from '@lianfang/db';
import { buildOrganization } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;
let auditor: LoggedIn;
let county: string;

beforeAll(async () => {
  api = await openTestApp();
  county = await buildOrganization(api.database.db, { name: '甲县' });
  auditor = await api.logIn({ name: '审计员', username: 'auditor', grants: [{ role: 'audit' }] });
});

afterAll(() => api.close());

function note(name: string, organizationId: string | null = null): Promise<void> {
  return api.database.db.prisma.$transaction((tx) =>
    appendEntry(tx, SYSTEM_ACTOR, {
      action: 'organization.changed',
      object: { kind: 'organization', name },
      organizationId,
      after: { name },
    }),
  );
}

/** Fields that hold no quotes, which is all the tests look at. */
function rowsOf(body: string): string[][] {
  return body.split('\r\n').map((line) => line.split(','));
}

describe('GET /api/v1/audit/export', () => {
  test('answers 200 with a CSV file that tells what it holds, in the reader’s language', async () => {
    await note('甲县水利局', county);
    const response = await auditor.get('/api/v1/audit/export?action=organization.changed&q=水利');
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-language': 'zh-CN',
      'cache-control': 'no-store',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"$/,
      ),
    });
    expect([...response.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [caption, header, entry, end] = rowsOf(response.body.slice(1));
    expect(caption?.[0]).toMatch(
      /^操作日志　导出时间：\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}（北京时间）　导出人：审计员 \(auditor\)/,
    );
    expect(caption?.[0]).toContain('筛选条件：人员或对象：水利; 操作：修改单位　共 1 条');
    expect(header?.slice(0, 3)).toEqual(['序号', '时间（北京时间）', '人员']);
    expect(entry).toEqual(
      expect.arrayContaining(['系统', '修改单位', '单位', '甲县水利局', county]),
    );
    expect(end).toEqual(['']);
    const english = await auditor.get('/api/v1/audit/export', { 'accept-language': 'en' });
    expect(english.body).toMatch(/^\uFEFF"?Log\. Exported at /);
    expect(english.body).toContain('\r\nNo.,Time (UTC+8),Person,');
  });

  test('promise 35: cells that a spreadsheet would run are text', async () => {
    for (const name of [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '00123',
      '第一行\n"第二行"',
    ]) {
      await note(name);
    }
    const { body } = await auditor.get('/api/v1/audit/export');
    for (const cell of ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", '00123']) {
      expect(body).toContain(`,单位,${cell},`);
    }
    expect(body).toContain(`,单位,"'\r=1",`);
    expect(body).toContain('"第一行\n""第二行"""');
    expect(body).not.toMatch(/(?:\r\n|,)"?[=+@\t\r-]/);
  });

  test('writes an entry of the export, with filter and count, that is not yet in the file', async () => {
    const { body } = await auditor.get('/api/v1/audit/export?action=audit.exported&q=审计');
    const entry = await newest();
    const count = rowsOf(body).length - 3;
    expect(entry).toMatchObject({
      action: 'audit.exported',
      actor: { id: auditor.userId, name: '审计员 (auditor)' },
      object: { kind: 'audit' },
      after: { filter: { q: '审计', action: ['audit.exported'] }, count },
      result: 'done',
    });
    expect(entry.requestId).not.toBeNull();
    expect(body).toContain(`共 ${count} 条`);
  });

  test('is not given where its entry cannot be written', async () => {
    const { pool } = api.database.db;
    await pool.query('ALTER TABLE audit_entries ADD CONSTRAINT full_disk CHECK (false) NOT VALID');
    const response = await auditor.get('/api/v1/audit/export');
    await pool.query('ALTER TABLE audit_entries DROP CONSTRAINT full_disk');
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('水利');
  });

  test('holds more entries than are read at once, each once, newest first', async () => {
    await api.database.db.pool.query(
      `INSERT INTO audit_entries (actor_name, action, object_kind, result)
       SELECT '批量', 'user.changed', 'user', 'done' FROM generate_series(1, 2500)`,
    );
    const { body } = await auditor.get('/api/v1/audit/export?q=批量');
    const sequences = rowsOf(body.slice(1))
      .slice(2, -1)
      .map(([sequence]) => Number(sequence));
    expect(sequences).toHaveLength(2500);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => b - a));
  });

  test('an officer exports what they may see, and nothing else', async () => {
    const officer = await api.logIn({ grants: [{ role: 'officer', organizationId: county }] });
    const { body } = await officer.get('/api/v1/audit/export');
    // The second is their own log-in.
    expect(body).toContain('共 2 条');
    expect(rowsOf(body)).toHaveLength(5);
  });

  test('an actor that cannot be anybody gives a file without entries', async () => {
    const { body, statusCode } = await auditor.get('/api/v1/audit/export?actorId=nobody');
    expect(statusCode).toBe(200);
    expect(body).toContain('共 0 条');
  });
});

async function newest() {
  return (await auditor.get('/api/v1/audit?pageSize=1')).json().items[0];
}
