import { LEVEL_FILTERS, type LevelFilter } from '@lianfang/contracts';
import { useId, useState } from 'react';
import { toggleIn } from '../../../lib/toggle-in.ts';
import { readText } from '../../../lib/url-texts.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { LevelToggle } from '../../../ui/level-toggle.tsx';
import { QueryField, QueryForm, QueryRow } from '../../../ui/query-form.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { Toggle } from '../../../ui/toggle.tsx';
import { TreeSelect } from '../../../ui/tree-select.tsx';
import type { RegisterFilter } from '../register-filter.ts';
import { CategoryChoice } from './category-choice.tsx';
import { countMore, MoreConditions } from './more-conditions.tsx';
import { PartyChoice } from './party-choice.tsx';
import styles from './register-query-form.module.css';
import { StageField } from './stage-field.tsx';

interface OrganizationChoice {
  id: string;
  parentId: string | null;
  name: string;
}

interface RegisterQueryFormProps {
  filter: RegisterFilter;
  /** How many rows there are of each level under the other conditions. */
  counts: Record<LevelFilter, number> | undefined;
  organizations: readonly OrganizationChoice[];
  /** Of the chart that the list is narrowed to. */
  chartTitle: string | undefined;
  onChange: (change: Partial<RegisterFilter>) => void;
  onReset: () => void;
}

/** Choices act at once, what is typed when it is sent. */
export function RegisterQueryForm(props: RegisterQueryFormProps) {
  const { filter, counts, organizations, onChange, onReset } = props;
  const { levels } = useTexts();
  const texts = useRegisterTexts();
  const set = countMore(filter);
  const [isOpen, setOpen] = useState(set > 0);
  const id = useId();
  function send(typed: FormData) {
    const params = new URLSearchParams();
    for (const [name, value] of typed) params.set(name, String(value));
    onChange({ words: readText(params, 'q'), stage: readText(params, 'stage') });
  }
  return (
    <QueryForm
      label={texts.filter.label}
      onSubmit={send}
      onReset={onReset}
      rows={
        <div className={styles.top}>
          <QueryRow label={levels.filter}>
            {LEVEL_FILTERS.map((level) => (
              <LevelToggle
                key={level}
                level={level}
                count={counts?.[level]}
                sayCount={texts.countOf}
                pressed={filter.levels.includes(level)}
                onToggle={() => onChange({ levels: toggleIn(LEVEL_FILTERS, filter.levels, level) })}
              />
            ))}
            <LiftedChart {...props} />
          </QueryRow>
          <Toggle
            label={texts.filter.vacant}
            pressed={filter.isVacant}
            onToggle={() => onChange({ isVacant: !filter.isVacant })}
          />
          <QueryField label={texts.filter.words} size="large" isBeside>
            <SearchField
              key={filter.words}
              label={texts.filter.words}
              placeholder={texts.filter.wordsHint}
              defaultValue={filter.words}
            />
          </QueryField>
        </div>
      }
      after={isOpen && <MoreConditions filter={filter} onChange={onChange} />}
      tools={
        <Button kind="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? texts.filter.less : set > 0 ? texts.filter.moreChosen(set) : texts.filter.more}
        </Button>
      }
    >
      <div className={styles.fields} data-open={isOpen || hasChoices(filter) || undefined}>
        <QueryField label={texts.filter.category}>
          <CategoryChoice
            chosen={filter.categories}
            onChoose={(categories) => onChange({ categories })}
          />
        </QueryField>
        <QueryField label={texts.filter.organization} htmlFor={`${id}-organization`} isBeside>
          <TreeSelect
            id={`${id}-organization`}
            nodes={organizations}
            nothing={texts.filter.anyOrganization}
            value={filter.organizationId ?? ''}
            onChange={(event) =>
              onChange({ organizationId: event.target.value || null, isDirect: false })
            }
          />
          {filter.organizationId !== null && (
            <span className={styles.directly}>
              <Toggle
                label={texts.filter.directly}
                pressed={filter.isDirect}
                onToggle={() => onChange({ isDirect: !filter.isDirect })}
              />
            </span>
          )}
        </QueryField>
        <QueryField label={texts.filter.stage} htmlFor={`${id}-stage`} isBeside>
          <StageField id={`${id}-stage`} filter={filter} />
        </QueryField>
        <QueryField label={texts.filter.party} isBeside>
          <PartyChoice filter={filter} onChange={onChange} />
        </QueryField>
      </div>
    </QueryForm>
  );
}

/** On a phone these fields are folded away with the rarer ones, unless one of them is set. */
function hasChoices({ categories, organizationId, stage, parties, hasNoParty }: RegisterFilter) {
  return (
    categories.length + parties.length > 0 || organizationId !== null || stage !== '' || hasNoParty
  );
}

/** The chart that a link narrowed the list to, to be taken away again. */
function LiftedChart({ filter, chartTitle, onChange }: RegisterQueryFormProps) {
  const { filter: texts } = useRegisterTexts();
  if (filter.chartId === null) return null;
  const said = chartTitle === undefined ? texts.someChart : texts.chart(chartTitle);
  return (
    <Button
      className={styles.lifted}
      aria-label={texts.lift(said)}
      onClick={() => onChange({ chartId: null })}
    >
      {said} <span aria-hidden="true">×</span>
    </Button>
  );
}
