import { Link, useLocation } from 'react-router';
import { HeaderSearch } from '../features/search/components/header-search.tsx';
import { AccountCorner } from '../features/sessions/components/account-corner.tsx';
import { classNames } from '../lib/class-names.ts';
import { paths } from '../lib/paths.ts';
import { useTexts } from '../texts/texts-context.tsx';
import { DisplayMenu } from './display-menu.tsx';
import styles from './header.module.css';
import { LanguageSwitch } from './language-switch.tsx';
import { useNavigationEntries } from './navigation.ts';

export function Header() {
  const { product, shell } = useTexts();
  const { pathname } = useLocation();
  const entries = useNavigationEntries();
  const isAmongCharts = pathname === paths.home || pathname.startsWith(paths.charts);
  return (
    <header className={styles.header}>
      <div className={styles.inside}>
        <Link to={paths.home} className={classNames(styles.brand)}>
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <path d="M16 2l11 4v9c0 7-4.6 12-11 15C9.6 27 5 22 5 15V6z" />
            <path
              className={styles.mark}
              d="M16 7.5l4 3.5-4 3.5-4-3.5zM16 14.5v3M11 17.5h10v6H11z"
            />
          </svg>
          {product.name}
        </Link>
        <nav className={styles.navigation} aria-label={shell.mainNavigation}>
          <Link to={paths.home} aria-current={isAmongCharts ? 'page' : undefined}>
            {shell.charts}
          </Link>
          {entries.map(({ to, label, isForAll }) => (
            <Link
              key={to}
              to={to}
              className={classNames(!isForAll && styles.entry)}
              aria-current={pathname.startsWith(to) ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
        <div className={styles.tools}>
          <HeaderSearch />
          <DisplayMenu />
          <LanguageSwitch />
          <AccountCorner entries={entries.filter(({ isForAll }) => !isForAll)} />
        </div>
      </div>
    </header>
  );
}
