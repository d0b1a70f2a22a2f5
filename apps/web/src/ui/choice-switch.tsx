import styles from './choice-switch.module.css';

interface ChoiceSwitchProps<Choice extends string> {
  /** What is chosen, for whoever hears the switch. */
  title: string;
  choices: readonly Choice[];
  labels: Readonly<Record<Choice, string>>;
  chosen: Choice;
  onChoose: (choice: Choice) => void;
}

/** One of a few, all of them in sight: 全文 or 简图. */
export function ChoiceSwitch<Choice extends string>(props: ChoiceSwitchProps<Choice>) {
  const { title, choices, labels, chosen, onChoose } = props;
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">{title}</legend>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          className={styles.option}
          aria-pressed={choice === chosen}
          onClick={() => onChoose(choice)}
        >
          {labels[choice]}
        </button>
      ))}
    </fieldset>
  );
}
