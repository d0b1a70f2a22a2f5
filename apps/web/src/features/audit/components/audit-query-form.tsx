import { AUDIT_OBJECT_KINDS, AUDIT_RESULTS } from '@lianfang/contracts';
import { useId } from 'react';
import { toggleIn } from '../../../lib/toggle-in.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { QueryField, QueryForm, QueryRow } from '../../../ui/query-form.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { Toggle } from '../../../ui/toggle.tsx';
import type { AuditFilter } from '../audit-filter.ts';
import { ActionChoice } from './action-choice.tsx';
import styles from './audit-query-form.module.css';
import { LiftedConditions } from './lifted-conditions.tsx';

interface AuditQueryFormProps {
  filter: AuditFilter;
  /** Names of the person and the object that the list is narrowed to, where they are known. */
  actorName: string | undefined;
  objectName: string | undefined;
  onChange: (change: Partial<AuditFilter>) => void;
  onReset: () => void;
}

/** Choices act at once, words when they are sent. */
export function AuditQueryForm(props: AuditQueryFormProps) {
  const { filter, onChange, onReset } = props;
  const { audit } = useAdministrationTexts();
  const { filter: texts, kinds, results } = audit;
  const id = useId();
  return (
    <QueryForm
      label={texts.label}
      onSubmit={(typed) => onChange({ words: String(typed.get('q') ?? '').trim() })}
      onReset={onReset}
      rows={
        <>
          <QueryRow label={texts.result}>
            {AUDIT_RESULTS.map((result) => (
              <Toggle
                key={result}
                label={results[result]}
                pressed={filter.results.includes(result)}
                onToggle={() =>
                  onChange({ results: toggleIn(AUDIT_RESULTS, filter.results, result) })
                }
              />
            ))}
          </QueryRow>
          <QueryRow label={texts.objectKind}>
            {AUDIT_OBJECT_KINDS.map((kind) => (
              <Toggle
                key={kind}
                label={kinds[kind]}
                pressed={filter.objectKinds.includes(kind)}
                onToggle={() =>
                  onChange({ objectKinds: toggleIn(AUDIT_OBJECT_KINDS, filter.objectKinds, kind) })
                }
              />
            ))}
          </QueryRow>
          <LiftedConditions {...props} />
        </>
      }
    >
      <QueryField label={texts.action}>
        <ActionChoice chosen={filter.actions} onChoose={(actions) => onChange({ actions })} />
      </QueryField>
      <QueryField label={texts.period} size="large">
        <div className={styles.period}>
          <DateField
            id={`${id}-from`}
            aria-label={texts.from}
            value={filter.from}
            max={filter.to ?? undefined}
            onChange={(from) => onChange({ from })}
          />
          <span aria-hidden="true">–</span>
          <DateField
            id={`${id}-to`}
            aria-label={texts.to}
            value={filter.to}
            min={filter.from ?? undefined}
            onChange={(to) => onChange({ to })}
          />
        </div>
      </QueryField>
      <QueryField label={texts.words}>
        <SearchField key={filter.words} label={texts.words} defaultValue={filter.words} />
      </QueryField>
    </QueryForm>
  );
}
