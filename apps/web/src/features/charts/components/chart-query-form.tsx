import { CATEGORIES, LEVEL_FILTERS } from '@lianfang/contracts';
import type { FormEvent, ReactNode } from 'react';
import { toggleIn } from '../../../lib/toggle-in.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { LevelToggle } from '../../../ui/level-toggle.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { Toggle } from '../../../ui/toggle.tsx';
import type { ChartListFilter } from '../chart-list-filter.ts';
import styles from './chart-query-form.module.css';

interface ChartQueryFormProps {
  filter: ChartListFilter;
  onChange: (change: Partial<ChartListFilter>) => void;
  onReset: () => void;
  /** How the list below is shown, whatever is looked for. */
  children: ReactNode;
}

/** Of the form, for what resets it from elsewhere: words that were typed and never sent are in its field alone. */
export const CHART_QUERY_FORM = 'chart-query';

/** 查询 on top of the list: levels and categories act at once, words when they are sent. */
export function ChartQueryForm({ filter, onChange, onReset, children }: ChartQueryFormProps) {
  const { home, levels, categories } = useTexts();
  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onChange({ words: String(new FormData(event.currentTarget).get('q') ?? '').trim() });
  }
  return (
    <form
      id={CHART_QUERY_FORM}
      className={styles.form}
      role="search"
      aria-label={home.query}
      onSubmit={handleSubmit}
      onReset={onReset}
    >
      <fieldset className={styles.row}>
        <legend>{levels.filter}</legend>
        {LEVEL_FILTERS.map((level) => (
          <LevelToggle
            key={level}
            level={level}
            pressed={filter.levels.includes(level)}
            onToggle={() => onChange({ levels: toggleIn(LEVEL_FILTERS, filter.levels, level) })}
          />
        ))}
      </fieldset>
      <fieldset className={styles.row}>
        <legend>{categories.filter}</legend>
        {CATEGORIES.map((category) => (
          <Toggle
            key={category}
            label={categories[category]}
            pressed={filter.categories.includes(category)}
            onToggle={() =>
              onChange({ categories: toggleIn(CATEGORIES, filter.categories, category) })
            }
          />
        ))}
      </fieldset>
      <div className={styles.row}>
        <span className={styles.label} aria-hidden="true">
          {home.words}
        </span>
        <SearchField
          key={filter.words}
          label={home.words}
          placeholder={home.wordsHint}
          defaultValue={filter.words}
        />
        <Button type="submit" kind="primary">
          {home.submit}
        </Button>
        <Button type="reset">{home.reset}</Button>
        <div className={styles.end}>{children}</div>
      </div>
    </form>
  );
}
