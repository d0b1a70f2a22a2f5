import { type RegisterColumn, type RegisterRow, USUAL_COLUMNS } from '@lianfang/contracts';
import { findWords } from '@lianfang/domain';
import { useState } from 'react';
import { toggleIn } from '../../../lib/toggle-in.ts';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { MarkedText } from '../../../ui/marked-text.tsx';
import { directionOf, turnSort } from '../register-sort.ts';
import { firstRowOf, type RegisterSort, type RegisterState } from '../register-state.ts';
import { CELLS } from './register-row-cells.tsx';
import styles from './register-table.module.css';

interface RegisterTableProps {
  rows: readonly RegisterRow[];
  columns: readonly RegisterColumn[];
  state: RegisterState;
  /** The risk point that was opened last. */
  lastRow: string | null;
  onSort: (sort: RegisterSort) => void;
}

const ON_CARD: Partial<Record<RegisterColumn, 'lead' | 'mark'>> = {
  level: 'mark',
  riskPoint: 'lead',
};

export function RegisterTable({ rows, columns, state, lastRow, onSort }: RegisterTableProps) {
  const texts = useRegisterTexts();
  const [open, setOpen] = useState<readonly string[]>([]);
  const ids = rows.map(({ id }) => id);
  const first = firstRowOf(state);
  function sortBy(column: RegisterColumn): Pick<Column<RegisterRow>, 'sort'> {
    const sorted = USUAL_COLUMNS.find((one) => one === column);
    if (sorted === undefined) return {};
    const direction = directionOf(sorted, state.sort);
    return { sort: { direction, onSort: () => onSort(turnSort(sorted, state.sort)) } };
  }
  const toColumn = (column: RegisterColumn): Column<RegisterRow> => ({
    heading: texts.columns[column],
    className: styles[column],
    onCard: ON_CARD[column],
    ...sortBy(column),
    cell: (row) =>
      CELLS[column]({
        row,
        number: first + ids.indexOf(row.id),
        state,
        isOpen: open.includes(row.id),
        onToggle: () => setOpen(toggleIn(ids, open, row.id)),
      }),
  });
  return (
    <div className={styles.table}>
      <DataTable
        caption={texts.title}
        isCaptionHidden
        isDense
        columns={columns.map(toColumn)}
        rows={rows}
        rowKey={({ id }) => id}
        firstNumber={first}
        currentKey={lastRow}
        renderMore={(row) => open.includes(row.id) && <Measures row={row} state={state} />}
      />
    </div>
  );
}

function Measures({ row, state }: { row: RegisterRow; state: RegisterState }) {
  return (
    <ol className={styles.more} lang="zh-CN">
      {row.controlMeasures.map((text, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: measures of a row have no id and never change their order
        <li key={place}>
          <MarkedText text={text} matches={findWords(text, state.filter.words)} />
        </li>
      ))}
    </ol>
  );
}
