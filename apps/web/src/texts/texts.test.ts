import { expect, test } from 'vitest';
import { administrationEn } from './administration-en.ts';
import { administrationZhCn } from './administration-zh-cn.ts';
import { en as readers } from './en.ts';
import { findingsEn } from './findings-en.ts';
import { findingsZhCn } from './findings-zh-cn.ts';
import { officeEn } from './office-en.ts';
import { officeZhCn } from './office-zh-cn.ts';
import { registerEn } from './register-en.ts';
import { registerZhCn } from './register-zh-cn.ts';
import { todayEn } from './today-en.ts';
import { todayZhCn } from './today-zh-cn.ts';
import { zhCn as readersZhCn } from './zh-cn.ts';

/** All that anybody reads, whichever page it comes with. */
const en = {
  ...readers,
  office: officeEn,
  administration: administrationEn,
  findings: findingsEn,
  register: registerEn,
  today: todayEn,
};
const zhCn = {
  ...readersZhCn,
  office: officeZhCn,
  administration: administrationZhCn,
  register: registerZhCn,
  today: todayZhCn,
  findings: findingsZhCn,
};

type Leaf = [path: string, value: unknown];

function listLeaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) => listLeaves(child, `${path}/${key}`));
}

/** Sentences with gaps are filled with telling values, so that a forgotten gap shows. */
function say(value: unknown): string {
  if (typeof value !== 'function') return String(value);
  const gaps = Array.from({ length: value.length }, (_, index) => 41 + index);
  return String(value(...gaps));
}

test('both languages say the same things', () => {
  const keys = (texts: unknown) => listLeaves(texts).map(([path]) => path);
  expect(keys(en).sort()).toEqual(keys(zhCn).sort());
});

test.each(listLeaves({ en, zhCn }))('%s says something', (_path, value) => {
  expect(say(value).trim()).not.toBe('');
});

test('each sentence takes the same gaps in both languages and fills them all', () => {
  const chinese = new Map(listLeaves(zhCn));
  for (const [path, value] of listLeaves(en)) {
    if (typeof value !== 'function') continue;
    const gaps = (chinese.get(path) as { length: number }).length;
    for (const sentence of [say(value), say(chinese.get(path))]) {
      for (let gap = 0; gap < gaps; gap += 1) expect(sentence, path).toContain(String(41 + gap));
    }
  }
});

test('the English interface has no Chinese left in it but an example to search for', () => {
  const leftovers = listLeaves(en).filter(([, value]) => /\p{Script=Han}/u.test(say(value)));
  expect(leftovers.map(([path]) => path)).toEqual(['/search/promptHint']);
});
