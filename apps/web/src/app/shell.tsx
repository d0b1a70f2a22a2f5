import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { noteMove } from '../lib/arrival.ts';
import { useOnline } from '../lib/use-online.ts';
import { useTexts } from '../texts/texts-context.tsx';
import { Header } from './header.tsx';
import styles from './shell.module.css';

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
      <main ref={mainRef} id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <p>{shell.footer}</p>
        <a href="/api/docs">{shell.api}</a>
      </footer>
      <ScrollRestoration />
    </>
  );
}

/** Another page begins at its top for the keyboard too; the first one leaves the focus to the browser. */
function useFocusOnMove() {
  const { pathname } = useLocation();
  const mainRef = useRef<HTMLElement>(null);
  const lastPathname = useRef(pathname);
  useEffect(() => {
    if (lastPathname.current === pathname) return;
    lastPathname.current = pathname;
    noteMove();
    if (!mainRef.current?.contains(document.activeElement)) {
      mainRef.current?.focus({ preventScroll: true });
    }
  }, [pathname]);
  return mainRef;
}

function OfflineBanner() {
  const { shell } = useTexts();
  const isOnline = useOnline();
  return <div role="status">{!isOnline && <p className={styles.offline}>{shell.offline}</p>}</div>;
}
