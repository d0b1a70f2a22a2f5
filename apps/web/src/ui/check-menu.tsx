import { foldWords } from '@lianfang/domain';
import { type FocusEvent, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './check-menu.module.css';

interface CheckOption {
  key: string;
  label: string;
  /** How many there are of it, where somebody counted. */
  count?: string | undefined;
  lang?: string | undefined;
}

/** A field that narrows a long list. */
interface Find {
  label: string;
  none: string;
  /** Of a list that is cut: says so, and makes a choice of what was typed. */
  beyond?: { said: string; choose: (words: string) => CheckOption } | undefined;
}

interface CheckMenuProps {
  label: string;
  /** What is chosen, in few words. */
  said: string;
  options: readonly CheckOption[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
  clear: string;
  find?: Find;
  onOpen?: () => void;
}

/** Any of many, behind one button. Escape closes it, and so does going elsewhere. */
export function CheckMenu(props: CheckMenuProps) {
  const { label, said, options, chosen, onChoose, clear, find, onOpen } = props;
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const buttonRef = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const shown = listShown(options, words, find);
  function toggleMenu() {
    if (!isOpen) onOpen?.();
    setWords('');
    setOpen(!isOpen);
  }
  function closeWhenLeft(event: FocusEvent<HTMLElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  }
  function close() {
    setOpen(false);
    buttonRef.current?.focus();
  }
  const toggle = (key: string) =>
    onChoose(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <div
      className={styles.menu}
      role="group"
      aria-label={label}
      onBlur={closeWhenLeft}
      onKeyDown={(event) => event.key === 'Escape' && isOpen && close()}
    >
      <Button
        ref={buttonRef}
        aria-label={`${label} ${said}`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={toggleMenu}
      >
        <span className={styles.said}>{said}</span>
        <span aria-hidden="true">▾</span>
      </Button>
      {isOpen && (
        // Takes the focus of a click between its boxes, so that the click is none outside.
        <div id={panelId} className={styles.panel} tabIndex={-1}>
          {find && (
            <input
              type="search"
              className={styles.find}
              aria-label={find.label}
              placeholder={find.label}
              value={words}
              onChange={(event) => setWords(event.target.value)}
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            />
          )}
          <div className={styles.options}>
            {shown.map((option) => (
              <label key={option.key}>
                <input
                  type="checkbox"
                  checked={chosen.includes(option.key)}
                  onChange={() => toggle(option.key)}
                />
                <span lang={option.lang}>{option.label}</span>
                {option.count && <span className={styles.count}>{option.count}</span>}
              </label>
            ))}
            {shown.length === 0 && find && <p className={styles.none}>{find.none}</p>}
          </div>
          {find?.beyond && <p className={styles.none}>{find.beyond.said}</p>}
          <Button kind="quiet" disabled={chosen.length === 0} onClick={() => onChoose([])}>
            {clear}
          </Button>
        </div>
      )}
    </div>
  );
}

function listShown(options: readonly CheckOption[], typed: string, find?: Find): CheckOption[] {
  const words = typed.trim();
  const shown = options.filter(({ label }) => foldWords(label).includes(foldWords(words)));
  const isListed = words === '' || options.some(({ label }) => label === words);
  return find?.beyond && !isListed ? [...shown, find.beyond.choose(words)] : shown;
}
