import {
  LEVEL_FILTERS,
  type LevelFilter,
  type MatrixSide,
  type RegisterMatrix,
} from '@lianfang/contracts';
import { useState } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { sumLevels } from '../matrix-counts.ts';
import { narrowFilter } from '../narrow-filter.ts';
import type { RegisterFilter } from '../register-filter.ts';
import { MatrixRow, MatrixSums } from './matrix-rows.tsx';
import styles from './register-matrix.module.css';

/** Rows that are shown at first: as high as a page of the list. */
const FEW = 15;

interface RegisterMatrixProps {
  matrix: RegisterMatrix;
  isStale: boolean;
  filter: RegisterFilter;
  addressOf: (filter: RegisterFilter) => string;
}

/** The list, counted by level and one more side. Every number leads to the rows behind it. */
export function RegisterMatrixTable({ matrix, isStale, filter, addressOf }: RegisterMatrixProps) {
  const texts = useRegisterTexts();
  const { matrix: words } = texts;
  const [isWhole, setWhole] = useState(false);
  const nameRow = useRowName(matrix.by);
  const levels = LEVEL_FILTERS.filter(
    (level) => filter.levels.length === 0 || filter.levels.includes(level),
  );
  const rows = matrix.rows.filter((row) => sumLevels(row, levels) > 0);
  const shown = isWhole ? rows : rows.slice(0, FEW);
  const most = Math.max(1, ...rows.flatMap((row) => levels.map((level) => row[level])));
  const hasSums = levels.length > 1;
  if (rows.length === 0) return <p className={styles.note}>{texts.noneFound}</p>;
  return (
    <div className={styles.counts} data-stale={isStale || undefined}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">{words.byWhat(words.sides[matrix.by])}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.side}>
              {words.sides[matrix.by]}
            </th>
            {levels.map((level) => (
              <th key={level} scope="col">
                <LevelName level={level} />
              </th>
            ))}
            {hasSums && <th scope="col">{words.total}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <MatrixRow
              key={row.key === null ? 'none' : `of ${row.key}`}
              row={row}
              name={nameRow(row)}
              isPrinted={matrix.by !== 'category' && row.key !== null && row.key !== ''}
              levels={levels}
              most={most}
              hasSums={hasSums}
              narrowed={narrowFilter(filter, matrix.by, row.key)}
              addressOf={addressOf}
            />
          ))}
        </tbody>
        <tfoot>
          <MatrixSums totals={matrix.totals} {...{ levels, hasSums, filter, addressOf }} />
        </tfoot>
      </table>
      {rows.length > FEW && (
        <Button kind="quiet" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.more(rows.length - FEW)}
        </Button>
      )}
      {matrix.left > 0 && <p className={styles.note}>{words.left(matrix.left)}</p>}
      {matrix.by === 'responsible-party' && <p className={styles.note}>{words.overlap}</p>}
    </div>
  );
}

function LevelName({ level }: { level: LevelFilter }) {
  const { levels } = useTexts();
  return (
    <span className={styles.level} data-level={level}>
      <LevelMark level={level} />
      <span aria-hidden="true">{levels[level]}</span>
      <span className="visually-hidden">{levels.spoken[level]}</span>
    </span>
  );
}

function useRowName(by: MatrixSide): (row: RegisterMatrix['rows'][number]) => string {
  const { categories, chart } = useTexts();
  const { matrix: words } = useRegisterTexts();
  const named = new Map<string, string>(Object.entries(categories));
  return ({ key, name }) => {
    if (key === null) return words.none[by] ?? '';
    if (key === '') return chart.withheldParty;
    return by === 'category' ? (named.get(key) ?? key) : (name ?? key);
  };
}
