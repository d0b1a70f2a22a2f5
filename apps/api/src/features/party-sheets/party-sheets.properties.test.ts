import { PARTY_KINDS } from '@lianfang/contracts';
import { buildOrganization } from '@lianfang/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportRows, importRows, type Row } from '../../../testing/party-sheets.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
});

afterAll(() => api.close());

/** What spreadsheets take for a formula, a number or markup, and what is long in one way of counting. */
const telling = fc.constantFrom(
  ...['=1+1', '+86', '-1', '@SUM(A1)', "'甲", '"乙"', '007', '13800000000', '9007199254740993123'],
  ...[
    '甲\n乙',
    '甲\r\n乙',
    '_x000D_',
    '<b>&amp;',
    '1E5',
    'TRUE',
    '2026-11-25',
    '𠮷岗',
    '👩‍💼',
    'ａ１',
  ],
);
const text = fc
  .oneof(telling, fc.string({ unit: 'grapheme', maxLength: 12 }))
  .map((words) => words.replaceAll('\u0000', '').trim())
  .filter((words) => words !== '' && words.isWellFormed());
const party = fc.record({
  name: text,
  kind: fc.constantFrom(...PARTY_KINDS),
  contact: fc.option(text),
  isRetired: fc.boolean(),
  hasSection: fc.boolean(),
});
const parties = fc.uniqueArray(party, {
  minLength: 1,
  maxLength: 12,
  // Two names that differ in their line breaks alone become one on the way.
  selector: ({ name }) => name.replaceAll('\r\n', '\n'),
});

type Facts = typeof parties extends fc.Arbitrary<infer All> ? All : never;

/** A bureau of its own with these parties, those that lie in a section in the first one. */
async function keep(facts: Facts): Promise<LoggedIn> {
  const { db } = api.database;
  const organizationId = await buildOrganization(db, { name: '某县水利局' });
  const ids = facts.map(() => crypto.randomUUID());
  await db.prisma.responsibleParty.createMany({
    data: facts.map(({ isRetired, hasSection, ...written }, n) => ({
      ...written,
      id: ids[n] as string,
      organizationId,
      retiredAt: isRetired ? new Date() : null,
      sectionId: hasSection && n > 0 ? (ids[0] as string) : null,
    })),
  });
  return api.logIn({ grants: [{ role: 'admin', organizationId }] });
}

const EVERYTHING = '?state=held&state=vacant&state=retired';

test('whatever the parties are, an unchanged file changes nothing, and an edited one what was edited', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(parties, text, fc.nat(), async (facts, edited, place) => {
      const admin = await keep(facts);
      const rows = await exportRows(admin, EVERYTHING);
      expect(rows.map((row) => row.名称).toSorted()).toEqual(
        facts.map(({ name }) => name).toSorted(),
      );
      expect((await importRows(admin, rows)).json()).toMatchObject({
        ...{ rows: facts.length, unchanged: facts.length, changes: [] },
      });
      const row = rows[place % rows.length] as Row;
      const wasSame = row.联系方式 === edited.replaceAll('\r\n', '\n') || row.联系方式 === edited;
      row.联系方式 = edited;
      const report = (await importRows(admin, rows)).json();
      expect(report).toMatchObject({ changed: wasSame ? 0 : 1, created: 0, retired: 0 });
      const again = await exportRows(admin, EVERYTHING);
      const found = again.find((one) => one.编号 === row.编号);
      expect(String(found?.联系方式).replaceAll('\r\n', '\n')).toBe(
        edited.replaceAll('\r\n', '\n'),
      );
    }),
    { numRuns: 25 },
  );
});

test('whatever the rows are, those of one bureau make the same parties in another', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(parties, async (facts) => {
      const [admin, other] = [await keep(facts), await keep([])];
      const told = (rows: Row[]) =>
        rows.map((row) => ({
          ...row,
          编号: null,
          版本: null,
          名称: plain(row.名称),
          联系方式: plain(row.联系方式),
        }));
      const rows = await exportRows(admin, EVERYTHING);
      const [first] = facts;
      // The first is the section of some, which only a section in use can be for whoever comes new.
      const isPossible = first?.kind === 'section' && !first.isRetired;
      const wanted = isPossible ? rows : rows.map((row) => ({ ...row, 所属科室: null }));
      const answer = await importRows(other, told(wanted));
      expect(answer.statusCode, answer.body).toBe(200);
      const made = await exportRows(other, EVERYTHING);
      const byName = (a: Row, b: Row) => (String(a.名称) < String(b.名称) ? -1 : 1);
      expect(told(made).toSorted(byName)).toEqual(told(wanted).toSorted(byName));
    }),
    { numRuns: 25 },
  );
});

function plain(cell: Row[string] | undefined) {
  return typeof cell === 'string' ? cell.replaceAll('\r\n', '\n') : (cell ?? null);
}
