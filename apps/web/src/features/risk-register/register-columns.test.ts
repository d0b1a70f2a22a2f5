import { LIVE_COLUMNS, REGISTER_COLUMNS, USUAL_COLUMNS } from '@lianfang/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  completeColumns,
  isUsual,
  listAllColumns,
  moveColumn,
  tellsAnswering,
} from './register-columns.ts';

const someColumns = fc.shuffledSubarray([...REGISTER_COLUMNS]);

test('who chose nothing sees the usual columns in their order', () => {
  expect(completeColumns([])).toEqual(USUAL_COLUMNS);
  expect(isUsual(completeColumns([]))).toBe(true);
});

test('whatever was chosen, the risk point is shown and the others keep their order', () => {
  fc.assert(
    fc.property(someColumns, (chosen) => {
      const columns = completeColumns(chosen);
      expect(columns).toContain('riskPoint');
      expect(new Set(columns).size).toBe(columns.length);
      fc.pre(chosen.length > 0);
      const without = (all: readonly string[]) => all.filter((one) => one !== 'riskPoint');
      expect(without(columns)).toEqual(without(chosen));
    }),
  );
});

test('a column moves a step, and back again', () => {
  expect(moveColumn(['level', 'stage', 'chart'], 'stage', 1)).toEqual(['level', 'chart', 'stage']);
  expect(moveColumn(['level', 'stage', 'chart'], 'level', -1)).toEqual(['level', 'stage', 'chart']);
  fc.assert(
    fc.property(someColumns, fc.nat(), (columns, place) => {
      const column = columns[place % (columns.length || 1)];
      fc.pre(column !== undefined && column !== columns[columns.length - 1]);
      const forth = moveColumn(columns, column, 1);
      expect(moveColumn(forth, column, -1)).toEqual(columns);
    }),
  );
});

test('every column can be chosen, the shown ones first', () => {
  fc.assert(
    fc.property(someColumns, (shown) => {
      const all = listAllColumns(shown);
      expect(all.slice(0, shown.length)).toEqual(shown);
      expect([...all].sort()).toEqual([...REGISTER_COLUMNS].sort());
    }),
  );
});

test('who answers and who holds is asked for where a column tells it, and not as usual', () => {
  expect(tellsAnswering(completeColumns([]))).toBe(false);
  for (const live of LIVE_COLUMNS) expect(tellsAnswering(completeColumns([live]))).toBe(true);
});
