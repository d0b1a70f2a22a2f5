import {
  buildDraft,
  buildOrganization,
  buildParty,
  openTestDatabase,
  type TestDatabase,
} from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

let database: TestDatabase;
let organizationId: string;
let partyId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  organizationId = await buildOrganization(database.db);
  partyId = await buildParty(database.db, { organizationId });
});

afterAll(() => database.remove());

test('blank is to the database what it is to the application: no character more, none less', async () => {
  const { rows } = await database.db.pool.query<{ code: number }>(
    'SELECT code FROM generate_series(1, 65535) code WHERE code NOT BETWEEN 55296 AND 57343 AND is_blank(chr(code))',
  );
  const codes = Array.from({ length: 65_535 }, (_, before) => before + 1);
  const trimmed = codes.filter((code) => String.fromCharCode(code).trim() === '');
  expect(rows.map(({ code }) => code)).toEqual(trimmed);
});

test.each([' ', '　', '\t', '\n', '\u00a0', '　\r\n '])(
  'what names a thing is not blank: %j',
  async (blank) => {
    const { db } = database;
    const party = { partyId, name: '经办人', kind: 'post' as const, printedAs: '经 办 人' };
    const print = (difference: Partial<typeof party>) =>
      buildDraft(db, {
        organizationId,
        stages: [{ name: '受理', parties: [{ ...party, ...difference }] }],
      });
    for (const write of [
      () => buildOrganization(db, { name: blank }),
      () => buildParty(db, { organizationId, name: blank }),
      () => print({ name: blank }),
      () => print({ printedAs: blank }),
    ]) {
      await expect(write()).rejects.toThrow(/_not_blank/);
    }
  },
);
