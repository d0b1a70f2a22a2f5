import type { LevelFilter, RegisterMatrix } from '@lianfang/contracts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { sumLevels } from '../matrix-counts.ts';
import type { RegisterFilter } from '../register-filter.ts';
import { MatrixNumber } from './matrix-number.tsx';

interface MatrixRowProps {
  row: RegisterMatrix['rows'][number];
  name: string;
  /** Named as the charts have it, in Chinese in every language. */
  isPrinted: boolean;
  levels: readonly LevelFilter[];
  most: number;
  hasSums: boolean;
  narrowed: RegisterFilter | undefined;
  addressOf: (filter: RegisterFilter) => string;
}

export function MatrixRow(props: MatrixRowProps) {
  const { row, name, isPrinted, levels, most, hasSums, narrowed, addressOf } = props;
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

interface MatrixSumsProps extends Pick<MatrixRowProps, 'levels' | 'hasSums' | 'addressOf'> {
  totals: RegisterMatrix['totals'];
  filter: RegisterFilter;
}

/** Of the whole list. */
export function MatrixSums({ totals, levels, hasSums, filter, addressOf }: MatrixSumsProps) {
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
