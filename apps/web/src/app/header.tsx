import { Link, NavLink } from 'react-router';
import { HeaderSearch } from '../features/search/components/header-search.tsx';
import { classNames } from '../lib/class-names.ts';
import { paths } from '../lib/paths.ts';
import { useTexts } from '../texts/texts-context.tsx';
import styles from './header.module.css';
import { LanguageSwitch } from './language-switch.tsx';

export function Header() {
  const { product, shell } = useTexts();
  return (
    <header className={styles.header}>
      <div className={styles.inside}>
        <Link to={paths.home} className={classNames(styles.brand)}>
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <path d="M16 4v24" />
            <rect x="9" y="3" width="14" height="7" rx="2" />
            <path className={styles.mark} d="M16 12l5 8.5H11z" />
            <rect x="9" y="22.5" width="14" height="7" rx="2" />
          </svg>
          {product.name}
        </Link>
        <nav className={styles.navigation} aria-label={shell.mainNavigation}>
          <NavLink to={paths.home} end>
            {shell.charts}
          </NavLink>
        </nav>
        <div className={styles.tools}>
          <HeaderSearch />
          <LanguageSwitch />
        </div>
      </div>
    </header>
  );
}
