import { type FormEvent, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { toSearch } from '../../../lib/url-values.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { readSearchState, writeSearchState } from '../search-state.ts';
import styles from './header-search.module.css';

/** Words over all charts, from every page. */
export function HeaderSearch() {
  const { shell } = useTexts();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const inputRef = useRef<HTMLInputElement>(null);
  // In a chart the key finds words in the chart.
  const isInChart = pathname.startsWith(paths.charts);
  useShortcut('/', () => !isInChart && inputRef.current?.select());
  // On other pages `q` are the words of that page, not of this field.
  const words = pathname === paths.search ? readSearchState(new URLSearchParams(search)).words : '';
  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    const state = readSearchState(new URLSearchParams({ q: String(sent.get('q') ?? '') }));
    navigate(paths.search + toSearch(writeSearchState(state)));
  }
  return (
    <form
      className={styles.form}
      role="search"
      aria-label={shell.searchEverywhere}
      onSubmit={handleSubmit}
    >
      <SearchField
        key={words}
        ref={inputRef}
        label={shell.searchEverywhere}
        placeholder={shell.searchEverywhere}
        defaultValue={words}
        tone="on-header"
      />
    </form>
  );
}
