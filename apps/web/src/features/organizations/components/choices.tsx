import { useId } from 'react';
import styles from './setting.module.css';

interface ChoicesProps<Value extends string> {
  label: string;
  values: readonly Value[];
  names: Record<Value, string>;
  hints: Record<Value, string>;
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** One of a few, each with what it means. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, values, names, hints, chosen, onChoose } = props;
  const name = useId();
  return (
    <div className={styles.choices} role="radiogroup" aria-label={label}>
      {values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>
            {names[value]}
            <span className={styles.choiceHint}>{hints[value]}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
