import { type FocusEvent, useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import type { NavigationEntry } from '../navigation-entry.ts';
import { useSession } from '../use-session.ts';
import styles from './account-menu.module.css';
import { LogOutButton } from './log-out-button.tsx';

interface AccountMenuProps {
  name: string;
  /** The navigation, where the header has no room for it. */
  entries: readonly NavigationEntry[];
}

/** The reader's own things, a click away on every page. */
export default function AccountMenu({ name, entries }: AccountMenuProps) {
  const { account, myStages } = useOfficeTexts();
  const holdsPost = useSession()?.account?.holdsPost;
  const [isOpen, setOpen] = useState(false);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const panelId = useId();

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
      aria-label={account.menu(name)}
      onBlur={closeWhenLeft}
      onKeyDown={(event) => event.key === 'Escape' && isOpen && close()}
    >
      <button
        ref={buttonRef}
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.name}>{name}</span>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2.5 4.5 6 8l3.5-3.5" />
        </svg>
      </button>
      {isOpen && (
        <ul id={panelId} className={styles.panel}>
          {entries.map(({ to, label }) => (
            <li key={to} className={styles.navigation}>
              <Link to={to} onClick={close}>
                {label}
              </Link>
            </li>
          ))}
          {holdsPost && (
            <li>
              <Link to={paths.myStages} onClick={close}>
                {myStages.title}
              </Link>
            </li>
          )}
          <li>
            <Link to={paths.account} onClick={close}>
              {account.title}
            </Link>
          </li>
          <li>
            <LogOutButton />
          </li>
        </ul>
      )}
    </div>
  );
}
