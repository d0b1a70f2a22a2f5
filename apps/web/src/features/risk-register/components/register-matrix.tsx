import {
  LEVEL_FILTERS,
  type LevelFilter,
  MATRIX_SIDES,
  type MatrixSide,
  type RegisterMatrix,
} from '@lianfang/contracts';
import { useId, useState } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { sumLevels } from '../matrix-counts.ts';
import { narrowFilter } from '../narrow-filter.ts';
import type { RegisterFilter } from '../register-filter.ts';
import { MatrixNumber } from './matrix-number.tsx';
import styles from './register-matrix.module.css';

/** Rows that are shown at first: as high as a page of the list. */
const FEW = 15;

type MatrixRow = RegisterMatrix['rows'][number];

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
            <Row
              key={row.key ?? ''}
              row={row}
              name={nameRow(row)}
              isPrinted={matrix.by !== 'category' && row.key !== null}
              levels={levels}
              most={most}
              hasSums={hasSums}
              narrowed={narrowFilter(filter, matrix.by, row.key)}
              addressOf={addressOf}
            />
          ))}
        </tbody>
        <tfoot>
          <Sums totals={matrix.totals} {...{ levels, hasSums, filter, addressOf }} />
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

interface RowProps {
  row: MatrixRow;
  name: string;
  /** Named as the charts have it, in Chinese in every language. */
  isPrinted: boolean;
  levels: readonly LevelFilter[];
  most: number;
  hasSums: boolean;
  narrowed: RegisterFilter | undefined;
  addressOf: (filter: RegisterFilter) => string;
}

function Row({ row, name, isPrinted, levels, most, hasSums, narrowed, addressOf }: RowProps) {
  const { levels: levelTexts } = useTexts();
  const { matrix: words } = useRegisterTexts();
  const quoted = isPrinted ? words.printed(name) : name;
  const sum = sumLevels(row, levels);
  return (
    <tr>
      <th scope="row" lang={isPrinted ? 'zh-CN' : undefined}>
        {name}
      </th>
      {levels.map((level) => (
        <td key={level} data-level={level} style={{ '--share': row[level] / most }}>
          <MatrixNumber
            count={row[level]}
            label={words.open(row[level], levelTexts.spoken[level], quoted)}
            to={narrowed && addressOf({ ...narrowed, levels: [level] })}
          />
        </td>
      ))}
      {hasSums && (
        <td>
          <MatrixNumber
            count={sum}
            label={words.openAll(sum, quoted)}
            to={narrowed && addressOf(narrowed)}
          />
        </td>
      )}
    </tr>
  );
}

interface SumsProps extends Pick<RowProps, 'levels' | 'hasSums' | 'addressOf'> {
  totals: RegisterMatrix['totals'];
  filter: RegisterFilter;
}

function Sums({ totals, levels, hasSums, filter, addressOf }: SumsProps) {
  const { levels: levelTexts } = useTexts();
  const { matrix: words } = useRegisterTexts();
  const sum = sumLevels(totals, levels);
  return (
    <tr>
      <th scope="row">{words.total}</th>
      {levels.map((level) => (
        <td key={level}>
          <MatrixNumber
            count={totals[level]}
            label={words.openLevel(totals[level], levelTexts.spoken[level])}
            to={addressOf({ ...filter, levels: [level] })}
          />
        </td>
      ))}
      {hasSums && (
        <td>
          <MatrixNumber
            count={sum}
            label={words.openAll(sum, words.total)}
            to={addressOf(filter)}
          />
        </td>
      )}
    </tr>
  );
}

function useRowName(by: MatrixSide): (row: MatrixRow) => string {
  const { categories, chart } = useTexts();
  const { matrix: words } = useRegisterTexts();
  const named = new Map<string, string>(Object.entries(categories));
  return ({ key, name }) => {
    if (key === null) return words.none[by] ?? '';
    if (key === '') return chart.withheldParty;
    return by === 'category' ? (named.get(key) ?? key) : (name ?? key);
  };
}

interface MatrixSideChoiceProps {
  by: MatrixSide;
  onChoose: (by: MatrixSide) => void;
}

export function MatrixSideChoice({ by, onChoose }: MatrixSideChoiceProps) {
  const { matrix: words } = useRegisterTexts();
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        {words.by}
      </label>
      <select
        id={id}
        className={styles.choice}
        value={by}
        onChange={({ target }) => {
          const chosen = MATRIX_SIDES.find((side) => side === target.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {MATRIX_SIDES.map((side) => (
          <option key={side} value={side}>
            {words.byWhat(words.sides[side])}
          </option>
        ))}
      </select>
    </>
  );
}
