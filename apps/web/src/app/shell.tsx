import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { SessionEnd } from '../features/sessions/components/session-end.tsx';
import { noteMove } from '../lib/arrival.ts';
import { useOnline } from '../lib/use-online.ts';
import { useShortcut } from '../lib/use-shortcut.ts';
import { useTexts } from '../texts/texts-context.tsx';
import { Header } from './header.tsx';
import { keysDialog } from './lazy-parts.ts';
import styles from './shell.module.css';

const KeysDialog = lazy(keysDialog);

/** What stands around every page. */
export function Shell() {
  const { shell } = useTexts();
  const mainRef = useFocusOnMove();
  return (
    <>
      <a className={styles.skip} href="#main">
        {shell.skipToContent}
      </a>
      <Header />
      <OfflineBanner />
      <SessionEnd className={styles.offline} />
      <main ref={mainRef} id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <p>{shell.footer}</p>
        <Keys />
        <a href="/api/docs">{shell.api}</a>
      </footer>
      <ScrollRestoration />
    </>
  );
}

/** Another page begins at its top for the keyboard too; the first one leaves the focus to the browser. */
function useFocusOnMove() {
  const { pathname, key } = useLocation();
  const mainRef = useRef<HTMLElement>(null);
  const lastPathname = useRef(pathname);
  const firstKey = useRef(key);
  useEffect(() => {
    if (firstKey.current !== key) noteMove();
  }, [key]);
  useEffect(() => {
    if (lastPathname.current === pathname) return;
    lastPathname.current = pathname;
    if (!mainRef.current?.contains(document.activeElement)) {
      mainRef.current?.focus({ preventScroll: true });
    }
  }, [pathname]);
  return mainRef;
}

function Keys() {
  const { keys } = useTexts();
  const [isOpen, setOpen] = useState(false);
  useShortcut('?', () => setOpen(true));
  return (
    <>
      <button type="button" className={styles.keys} onClick={() => setOpen(true)}>
        {keys.open}
      </button>
      <Suspense>{isOpen && <KeysDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

function OfflineBanner() {
  const { shell } = useTexts();
  const isOnline = useOnline();
  return <div role="status">{!isOnline && <p className={styles.offline}>{shell.offline}</p>}</div>;
}
