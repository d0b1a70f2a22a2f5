import styles from './toggle.module.css';

interface ToggleProps {
  label: string;
  pressed: boolean;
  onToggle: () => void;
}

export function Toggle({ label, pressed, onToggle }: ToggleProps) {
  return (
    <button type="button" className={styles.toggle} aria-pressed={pressed} onClick={onToggle}>
      {label}
    </button>
  );
}
