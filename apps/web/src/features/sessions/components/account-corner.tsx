import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'react-router';
import { classNames } from '../../../lib/class-names.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import type { NavigationEntry } from '../navigation-entry.ts';
import { sessionQueries } from '../sessions.queries.ts';
import styles from './account-corner.module.css';

const AccountMenu = lazy(() => import('./account-menu.tsx'));

/** The corner of the header where one logs in, or finds oneself. Its place is held until it is known who asks. */
export function AccountCorner({ entries }: { entries: readonly NavigationEntry[] }) {
  const { data: session, isError } = useQuery(sessionQueries.current);
  const account = session?.account;
  if (!account) return <LogInLink isHidden={!session && !isError} />;
  return (
    <Suspense fallback={<span className={styles.control}>{account.name}</span>}>
      <AccountMenu name={account.name} entries={entries} />
    </Suspense>
  );
}

function LogInLink({ isHidden }: { isHidden: boolean }) {
  const { shell } = useTexts();
  const { pathname, search } = useLocation();
  const isPlain = pathname === paths.home || pathname === paths.login;
  return (
    <Link
      className={classNames(styles.control, isHidden && styles.hidden)}
      to={isPlain ? paths.login : paths.loginFor(pathname + search)}
      aria-current={pathname === paths.login ? 'page' : undefined}
    >
      {shell.logIn}
    </Link>
  );
}
