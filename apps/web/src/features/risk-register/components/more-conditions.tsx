import { LEVEL_ORIGINS } from '@lianfang/contracts';
import { useId } from 'react';
import { toggleIn } from '../../../lib/toggle-in.ts';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { QueryField, QueryRow } from '../../../ui/query-form.tsx';
import { Toggle } from '../../../ui/toggle.tsx';
import type { RegisterFilter } from '../register-filter.ts';
import styles from './register-query-form.module.css';

interface MoreConditionsProps {
  filter: RegisterFilter;
  onChange: (change: Partial<RegisterFilter>) => void;
}

/** What is asked for less often: whose level it is, when it was decided, and how it once stood. */
export function MoreConditions({ filter, onChange }: MoreConditionsProps) {
  const { filter: texts } = useRegisterTexts();
  const id = useId();
  return (
    <div className={styles.more}>
      <QueryRow label={texts.origin}>
        {LEVEL_ORIGINS.map((origin) => (
          <Toggle
            key={origin}
            label={texts.origins[origin]}
            pressed={filter.origins.includes(origin)}
            onToggle={() => onChange({ origins: toggleIn(LEVEL_ORIGINS, filter.origins, origin) })}
          />
        ))}
      </QueryRow>
      <QueryRow label={texts.decided}>
        <DateField
          className={styles.input}
          aria-label={texts.decidedFrom}
          value={filter.decidedFrom}
          max={filter.decidedTo ?? undefined}
          onChange={(decidedFrom) => onChange({ decidedFrom })}
        />
        <span aria-hidden="true">–</span>
        <DateField
          className={styles.input}
          aria-label={texts.decidedTo}
          value={filter.decidedTo}
          min={filter.decidedFrom ?? undefined}
          onChange={(decidedTo) => onChange({ decidedTo })}
        />
        <Toggle
          label={texts.undecided}
          pressed={filter.isUndecided}
          onToggle={() => onChange({ isUndecided: !filter.isUndecided })}
        />
      </QueryRow>
      <QueryField label={texts.asOf} htmlFor={`${id}-as-of`} size="large">
        <DateField
          id={`${id}-as-of`}
          className={styles.input}
          aria-describedby={`${id}-as-of-hint`}
          value={filter.asOf}
          onChange={(asOf) => onChange({ asOf })}
        />
        <span id={`${id}-as-of-hint`} className={styles.hint}>
          {texts.asOfHint}
        </span>
      </QueryField>
    </div>
  );
}

/** How many of them are set. */
export function countMore({ origins, ...filter }: RegisterFilter): number {
  const { decidedFrom, decidedTo, isUndecided, asOf } = filter;
  const isDated = decidedFrom !== null || decidedTo !== null || isUndecided;
  return [origins.length > 0, isDated, asOf !== null].filter(Boolean).length;
}
