import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartParamsSchema, listChartsQuerySchema } from './charts.ts';
import { MAX_ID, MAX_WORDS } from './limits.ts';
import { searchQuerySchema } from './search.ts';
import { storableText } from './text.ts';

const LONE_HIGH = '立\ud83d案';
const LONE_LOW = '立\ude00案';

const search = (q: unknown) => searchQuerySchema.safeParse({ q }).success;
const list = (q: unknown) => listChartsQuerySchema.safeParse({ q }).success;
const name = (chartId: unknown) => chartParamsSchema.safeParse({ chartId }).success;

describe('words to search for', () => {
  test.each(['案', '立案 调查', ' 受　理 ', '😀', '%_\\', "'; --", '字'.repeat(MAX_WORDS)])(
    'may be %j',
    (q) => {
      expect(search(q)).toBe(true);
      expect(list(q)).toBe(true);
    },
  );

  test.each(['\0', '立案\0', LONE_HIGH, LONE_LOW, '字'.repeat(MAX_WORDS + 1), 5, ['a', 'b'], null])(
    'cannot be %j, which no database holds or no person types',
    (q) => {
      expect(search(q)).toBe(false);
      expect(list(q)).toBe(false);
    },
  );

  test.each(['', ' ', '\t\n', '　', undefined])(
    'cannot be blank (%j) where only they are asked for',
    (q) => {
      expect(search(q)).toBe(false);
    },
  );

  test('may be blank or missing as one filter of several, and then filter nothing', () => {
    expect(listChartsQuerySchema.parse({}).q).toBe('');
    expect(list('')).toBe(true);
  });
});

describe('an id', () => {
  test.each(['x', '0198f6b2-0000-7000-8000-000000000000', 'a'.repeat(MAX_ID), '不是编号'])(
    'may be %j: whether it names anything is another question',
    (id) => expect(name(id)).toBe(true),
  );

  test.each(['', '\0', LONE_HIGH, 'a'.repeat(MAX_ID + 1), 7, undefined])('cannot be %j', (id) => {
    expect(name(id)).toBe(false);
  });
});

test('whatever passes survives the way into UTF-8 and back, and has no NUL', () => {
  const schema = storableText(50);
  const anyUnits = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(fc.oneof(anyUnits, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
      const storable = Buffer.from(text).toString() === text && !text.includes('\0');
      expect(schema.safeParse(text).success).toBe(storable && text.length <= 50);
    }),
  );
});
