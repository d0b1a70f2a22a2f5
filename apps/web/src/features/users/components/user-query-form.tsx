import { ROLES, USER_STATUSES } from '@lianfang/contracts';
import { useId } from 'react';
import { toggleIn } from '../../../lib/toggle-in.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { QueryField, QueryForm, QueryRow } from '../../../ui/query-form.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { Toggle } from '../../../ui/toggle.tsx';
import { TreeSelect } from '../../../ui/tree-select.tsx';
import type { OrganizationChoice } from '../grants.ts';
import type { UserListFilter } from '../user-list-filter.ts';

interface UserQueryFormProps {
  filter: UserListFilter;
  organizations: readonly OrganizationChoice[];
  onChange: (change: Partial<UserListFilter>) => void;
  onReset: () => void;
}

/** Roles, states and the organisation act at once, words when they are sent. */
export function UserQueryForm({ filter, organizations, onChange, onReset }: UserQueryFormProps) {
  const { users: texts } = useAdministrationTexts();
  const { roles } = useOfficeTexts();
  const organizationId = useId();
  return (
    <QueryForm
      label={texts.filter.label}
      onSubmit={(typed) => onChange({ words: String(typed.get('q') ?? '').trim() })}
      onReset={onReset}
      rows={
        <>
          <QueryRow label={texts.filter.role}>
            {ROLES.map((role) => (
              <Toggle
                key={role}
                label={roles[role]}
                pressed={filter.roles.includes(role)}
                onToggle={() => onChange({ roles: toggleIn(ROLES, filter.roles, role) })}
              />
            ))}
          </QueryRow>
          <QueryRow label={texts.filter.status}>
            {USER_STATUSES.map((status) => (
              <Toggle
                key={status}
                label={texts.statuses[status]}
                pressed={filter.statuses.includes(status)}
                onToggle={() =>
                  onChange({ statuses: toggleIn(USER_STATUSES, filter.statuses, status) })
                }
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
      <QueryField label={texts.filter.words}>
        <SearchField key={filter.words} label={texts.filter.words} defaultValue={filter.words} />
      </QueryField>
    </QueryForm>
  );
}
