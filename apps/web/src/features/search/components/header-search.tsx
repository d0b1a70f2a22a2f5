import type { FormEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { toSearch } from '../../../lib/url-values.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { readSearchState, writeSearchState } from '../search-state.ts';
import styles from './header-search.module.css';

/** Words over all charts, from every page. */
export function HeaderSearch() {
  const { shell } = useTexts();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  // On other pages `q` are the words of that page, not of this field.
  const words = pathname === paths.search ? readSearchState(new URLSearchParams(search)).words : '';
  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    const state = readSearchState(new URLSearchParams({ q: String(sent.get('q') ?? '') }));
    navigate(paths.search + toSearch(writeSearchState(state)));
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: Chromium 90 does not know the search element
    <form
      className={styles.form}
      role="search"
      aria-label={shell.searchEverywhere}
      onSubmit={handleSubmit}
    >
      <SearchField
        key={words}
        label={shell.searchEverywhere}
        placeholder={shell.searchEverywhere}
        words={words}
        tone="on-header"
      />
    </form>
  );
}
