import { describe, expect, test } from 'vitest';
import { tellStartFault } from './start-faults.ts';

const ENV = { PORT: 3000, HOST: '127.0.0.1', DATABASE_URL: 'postgresql://127.0.0.1/x' };
const fault = (message: string, facts: object) => Object.assign(new Error(message), facts);

describe('a start that fails is told in one line of both languages', () => {
  test.each([
    ['', { code: 'ECONNREFUSED' }, 'does not answer: ECONNREFUSED'],
    ['getaddrinfo ENOTFOUND db', { code: 'ENOTFOUND', hostname: 'db' }, 'does not answer'],
    ['the database system is starting up', { code: '57P03' }, 'does not answer'],
    ['Connection terminated unexpectedly', {}, 'does not answer'],
  ])('a database that cannot be reached (%s %o) does not answer', (message, facts, said) => {
    const told = tellStartFault(fault(message, facts), ENV);
    expect(told).toContain(said);
    expect(told).toContain('无法连接');
  });

  test.each([
    ['permission denied for schema public', { code: '42501' }],
    ['password authentication failed for user "x"', { code: '28P01' }],
    ['database "x" does not exist', { code: '3D000' }],
  ])('a database that answers with %s refuses', (message, facts) => {
    expect(tellStartFault(fault(message, facts), ENV)).toBe(
      `The database of DATABASE_URL refuses: ${message} · DATABASE_URL 的数据库拒绝了操作`,
    );
  });

  test('so does one whose refusal Prisma passes on, without the lines around it', () => {
    const message = '\nInvalid `x()` invocation:\n\n\nDatabase error. Code: `42501`.';
    expect(tellStartFault(fault(message, { code: 'P2039' }), ENV)).toContain(
      'refuses: Database error. Code: `42501`. ·',
    );
  });
});

test.each([
  ['a fault of our own', {}, ENV],
  ['a code that is nobody’s refusal', { code: 'FST_ERR_DUPLICATED_ROUTE' }, ENV],
  ['a refusal of the embedded database', { code: '42501' }, { ...ENV, DATABASE_URL: undefined }],
])('%s is no news for an administrator', (message, facts, env) => {
  expect(tellStartFault(fault(message, facts), env)).toBeUndefined();
});
