import { FINDING_SEVERITIES } from '@lianfang/contracts';
import { type ComponentProps, useId } from 'react';
import { toggleIn } from '../../../lib/toggle-in.ts';
import { useFindingsTexts } from '../../../texts/use-findings-texts.ts';
import { QueryField, QueryForm, QueryRow } from '../../../ui/query-form.tsx';
import { Toggle } from '../../../ui/toggle.tsx';
import { TreeSelect } from '../../../ui/tree-select.tsx';
import type { FindingFilter } from '../finding-filter.ts';

interface FindingQueryFormProps {
  filter: FindingFilter;
  organizations: ComponentProps<typeof TreeSelect>['nodes'];
  onChange: (change: Partial<FindingFilter>) => void;
  onAskAgain: () => void;
  onReset: () => void;
}

/** Choices act at once; 查询 asks again. */
export function FindingQueryForm(props: FindingQueryFormProps) {
  const { filter, organizations, onChange, onAskAgain, onReset } = props;
  const { filter: texts, severities } = useFindingsTexts();
  const organizationId = useId();
  return (
    <QueryForm
      label={texts.label}
      onSubmit={onAskAgain}
      onReset={onReset}
      rows={
        <QueryRow label={texts.severity}>
          {FINDING_SEVERITIES.map((severity) => (
            <Toggle
              key={severity}
              label={severities[severity]}
              pressed={filter.severities.includes(severity)}
              onToggle={() =>
                onChange({ severities: toggleIn(FINDING_SEVERITIES, filter.severities, severity) })
              }
            />
          ))}
        </QueryRow>
      }
    >
      <QueryField label={texts.organization} htmlFor={organizationId} size="large">
        <TreeSelect
          id={organizationId}
          nodes={organizations}
          nothing={texts.anyOrganization}
          value={filter.organizationId ?? ''}
          onChange={(event) => onChange({ organizationId: event.target.value || null })}
        />
      </QueryField>
    </QueryForm>
  );
}
