import { openTestDatabase } from '@lianfang/db/testing';
import { expect, test } from 'vitest';
import { isDatabaseClosed, isDatabaseUnavailable } from './database-unavailable.ts';

const fault = (code: string) => Object.assign(new Error('x'), { code });

test.each(['40P01', '40001', '57P01', '53300', '08006', 'P2034', 'ECONNREFUSED'])(
  '%s passes by itself: whoever asked may ask again',
  (code) => expect(isDatabaseUnavailable(fault(code))).toBe(true),
);

test.each(['40002', '23505', '57014', 'P2002', ''])('%s does not', (code) =>
  expect(isDatabaseUnavailable(fault(code))).toBe(false),
);

test('a database that we closed ourselves is told from one that is gone', async () => {
  const { db, remove } = await openTestDatabase();
  await remove();
  const error = await db.pool.query('SELECT 1').catch((cause: Error) => cause);
  expect(error).toBeInstanceOf(Error);
  expect(isDatabaseUnavailable(error as Error)).toBe(true);
  expect(isDatabaseClosed(error as Error)).toBe(true);
  expect(isDatabaseClosed(fault('ECONNREFUSED'))).toBe(false);
});
