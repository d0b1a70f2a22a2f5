import { PARTY_KINDS, PARTY_STATES } from '@lianfang/contracts';
import { type ComponentProps, useId } from 'react';
import { toggleIn } from '../../../lib/toggle-in.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { QueryField, QueryForm, QueryRow } from '../../../ui/query-form.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { Toggle } from '../../../ui/toggle.tsx';
import { TreeSelect } from '../../../ui/tree-select.tsx';
import type { PartyListFilter } from '../party-list-filter.ts';

interface PartyQueryFormProps {
  filter: PartyListFilter;
  organizations: ComponentProps<typeof TreeSelect>['nodes'];
  onChange: (change: Partial<PartyListFilter>) => void;
  onReset: () => void;
}

/** Kinds, states and the organisation act at once, words when they are sent. */
export function PartyQueryForm({ filter, organizations, onChange, onReset }: PartyQueryFormProps) {
  const { parties: texts } = useAdministrationTexts();
  const organizationId = useId();
  return (
    <QueryForm
      label={texts.filter.label}
      onSubmit={(typed) => onChange({ words: String(typed.get('q') ?? '').trim() })}
      onReset={onReset}
      rows={
        <>
          <QueryRow label={texts.filter.kind}>
            {PARTY_KINDS.map((kind) => (
              <Toggle
                key={kind}
                label={texts.kinds[kind]}
                pressed={filter.kinds.includes(kind)}
                onToggle={() => onChange({ kinds: toggleIn(PARTY_KINDS, filter.kinds, kind) })}
              />
            ))}
          </QueryRow>
          <QueryRow label={texts.filter.state}>
            {PARTY_STATES.map((state) => (
              <Toggle
                key={state}
                label={texts.states[state]}
                pressed={filter.states.includes(state)}
                onToggle={() => onChange({ states: toggleIn(PARTY_STATES, filter.states, state) })}
              />
            ))}
          </QueryRow>
        </>
      }
    >
      <QueryField label={texts.filter.organization} htmlFor={organizationId}>
        <TreeSelect
          id={organizationId}
          nodes={organizations}
          nothing={texts.filter.anyOrganization}
          value={filter.organizationId ?? ''}
          onChange={(event) => onChange({ organizationId: event.target.value || null })}
        />
      </QueryField>
      <QueryField label={texts.filter.words} size="large">
        <SearchField key={filter.words} label={texts.filter.words} defaultValue={filter.words} />
      </QueryField>
    </QueryForm>
  );
}
