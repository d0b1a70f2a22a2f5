import { type FocusEvent, useRef, useState } from 'react';
import { type DisplayAid, readDisplayAid, setDisplayAid } from '../lib/display.ts';
import { useTexts } from '../texts/texts-context.tsx';
import styles from './display-menu.module.css';

const AIDS: DisplayAid[] = ['bigType', 'highContrast'];

/** Big type and high contrast, a click away on every page. */
export function DisplayMenu() {
  const { display } = useTexts();
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
      aria-label={display.menu}
      onBlur={closeWhenLeft}
      onKeyDown={(event) => event.key === 'Escape' && isOpen && close()}
    >
      <button
        ref={buttonRef}
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-label={display.menu}
        title={display.menu}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">{display.sign}</span>
      </button>
      {isOpen && (
        <div className={styles.panel}>
          {AIDS.map((aid) => (
            <AidSwitch key={aid} aid={aid} />
          ))}
        </div>
      )}
    </div>
  );
}

function AidSwitch({ aid }: { aid: DisplayAid }) {
  const { display } = useTexts();
  const [isOn, setOn] = useState(() => readDisplayAid(aid));
  return (
    <label className={styles.aid}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          setDisplayAid(aid, event.target.checked);
          setOn(event.target.checked);
        }}
      />
      {display[aid]}
    </label>
  );
}
