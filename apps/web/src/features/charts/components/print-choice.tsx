import { useId } from 'react';
import styles from './print-choice.module.css';

interface PrintChoiceProps<Value extends string> {
  title: string;
  options: readonly { value: Value; label: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** One of a few. */
export function PrintChoice<Value extends string>(props: PrintChoiceProps<Value>) {
  const { title, options, chosen, onChoose } = props;
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{title}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
