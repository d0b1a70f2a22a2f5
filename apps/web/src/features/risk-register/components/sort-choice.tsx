import { USUAL_COLUMNS } from '@lianfang/contracts';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { describeSort } from '../register-sort.ts';
import type { RegisterSort } from '../register-state.ts';
import styles from './register-list.module.css';

interface SortChoiceProps {
  sort: RegisterSort;
  onSort: (sort: RegisterSort) => void;
}

const SORTS: readonly RegisterSort[] = USUAL_COLUMNS.flatMap((column) => [
  { column, isDescending: false },
  { column, isDescending: true },
]);
const keyOf = ({ column, isDescending }: RegisterSort) => (isDescending ? `-${column}` : column);

/** The order, where cards have no headings to click on. */
export function SortChoice({ sort, onSort }: SortChoiceProps) {
  const texts = useRegisterTexts();
  return (
    <select
      className={styles.sort}
      aria-label={texts.sort}
      value={keyOf(sort)}
      onChange={({ target }) => {
        const chosen = SORTS.find((one) => keyOf(one) === target.value);
        if (chosen) onSort(chosen);
      }}
    >
      {SORTS.map((one) => (
        <option key={keyOf(one)} value={keyOf(one)}>
          {describeSort(one, texts)}
        </option>
      ))}
    </select>
  );
}
