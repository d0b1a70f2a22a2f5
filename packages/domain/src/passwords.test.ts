import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listWeaknesses } from './passwords.ts';

const plain = { rules: 'plain', username: 'wang' } as const;
const complex = { rules: 'complex', username: 'wang' } as const;

describe('promise 11: a password', () => {
  test('has at least 8 and at most 128 characters, an emoji being one', () => {
    expect(listWeaknesses('七个汉字的密码', plain)).toEqual(['too-short']);
    expect(listWeaknesses('八个汉字也算密码', plain)).toEqual([]);
    expect(listWeaknesses('🔑'.repeat(128), plain)).toEqual([]);
    expect(listWeaknesses('🔑'.repeat(129), plain)).toEqual(['too-long']);
  });

  test('may hold any character, spaces included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 8, maxLength: 128 }), (password) => {
        expect(listWeaknesses(password, { ...plain, username: '' })).toEqual([]);
      }),
    );
  });

  test('is not among the commonest, whatever its case', () => {
    const isCommon = (password: string) => password === 'password';
    expect(listWeaknesses('PassWord', { ...plain, isCommon })).toEqual(['too-common']);
  });

  test('is not the account name, in any width or case', () => {
    const account = { rules: 'plain', username: 'wang.er-01' } as const;
    expect(listWeaknesses('ＷＡＮＧ.er-01', account)).toEqual(['like-username']);
  });

  test.each([
    ['onlylowercase', ['too-few-kinds']],
    ['lower-and-signs', ['too-few-kinds']],
    ['Lower-and-Signs', []],
    ['Upper7lower', []],
    ['汉字和digits7', []],
    ['全是汉字的密码啊啊', ['too-few-kinds']],
  ])('by complex rules has three of four kinds of characters: %s', (password, weaknesses) => {
    expect(listWeaknesses(password, complex)).toEqual(weaknesses);
  });

  test('by plain rules may be of one kind, if it is long enough', () => {
    expect(listWeaknesses('correct horse battery staple', plain)).toEqual([]);
  });

  test('tells everything that is wrong at once', () => {
    const isCommon = () => true;
    expect(listWeaknesses('wang', { ...complex, isCommon })).toEqual([
      'too-short',
      'too-common',
      'like-username',
      'too-few-kinds',
    ]);
  });
});
