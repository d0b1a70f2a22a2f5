import { type FocusEvent, useRef, useState } from 'react';
import styles from './action-menu.module.css';
import { Button } from './button.tsx';

export interface Action {
  label: string;
  /** What a screen reader hears: with the name of the row. */
  spoken: string;
  act: () => void;
}

interface ActionMenuProps {
  label: string;
  spoken: string;
  actions: readonly Action[];
}

/** What is done less often, behind one button. Escape closes it, and so does going elsewhere. */
export function ActionMenu({ label, spoken, actions }: ActionMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const buttonRef = useRef<HTMLButtonElement>(null);
  function closeWhenLeft(event: FocusEvent<HTMLElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  }
  function close() {
    setOpen(false);
    buttonRef.current?.focus();
  }
  return (
    <div
      className={styles.menu}
      role="group"
      aria-label={spoken}
      onBlur={closeWhenLeft}
      onKeyDown={(event) => event.key === 'Escape' && isOpen && close()}
    >
      <Button
        ref={buttonRef}
        kind="quiet"
        aria-label={spoken}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {label} <span aria-hidden="true">▾</span>
      </Button>
      {isOpen && (
        <div className={styles.panel}>
          {actions.map((action) => (
            <Button
              key={action.label}
              kind="quiet"
              aria-label={action.spoken}
              onClick={() => {
                // The dialog that opens gives the focus back to where it was: to this button, which stays.
                close();
                action.act();
              }}
            >
              {action.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
