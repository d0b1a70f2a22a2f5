import type { Grant, Role } from '@lianfang/contracts';
import { isAdministrator } from '@lianfang/domain';
import { useId, useState } from 'react';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { TreeSelect } from '../../../ui/tree-select.tsx';
import { type Granter, hasGrant, listGrantableRoles, mayChangeGrant } from '../grants.ts';
import styles from './grants-editor.module.css';

interface GrantAdderProps {
  granter: Granter;
  grants: readonly Grant[];
  onAdd: (grant: Grant) => void;
}

/** One more role, of those that this reader may give, and where. */
export function GrantAdder({ granter, grants, onAdd }: GrantAdderProps) {
  const { users } = useAdministrationTexts();
  const { grants: texts } = users;
  const { roles, everywhere } = useOfficeTexts();
  const id = useId();
  const possible = listGrantableRoles(granter);
  const [chosen, setChosen] = useState<Role | undefined>(possible[0]);
  const [place, setPlace] = useState<string | null>(() => findFirstPlace(granter, possible[0]));
  if (chosen === undefined) return <p className={styles.none}>{texts.nothing}</p>;

  const isPossible = (organizationId: string) =>
    mayChangeGrant(granter, { role: chosen, organizationId });
  const grant = { role: chosen, organizationId: isAdministrator(chosen) ? null : place };
  const isHeld = hasGrant(grants, grant);
  const isWhole = isAdministrator(chosen) || place !== null;
  function choose(value: string) {
    const role = possible.find((one) => one === value);
    setChosen(role);
    if (place === null) setPlace(findFirstPlace(granter, role));
  }
  return (
    <div className={styles.adder}>
      <div className={styles.choice}>
        <label htmlFor={`${id}-role`}>{texts.role}</label>
        <select id={`${id}-role`} value={chosen} onChange={(event) => choose(event.target.value)}>
          {possible.map((role) => (
            <option key={role} value={role}>
              {roles[role]}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.choice} data-wide>
        <label htmlFor={`${id}-place`}>{texts.organization}</label>
        {isAdministrator(chosen) ? (
          <input id={`${id}-place`} readOnly value={everywhere} />
        ) : (
          <TreeSelect
            id={`${id}-place`}
            nodes={granter.organizations}
            isPossible={isPossible}
            value={place ?? ''}
            onChange={(event) => setPlace(event.target.value)}
          />
        )}
      </div>
      <Button disabled={isHeld || !isWhole} onClick={() => onAdd(grant)}>
        {texts.add}
      </Button>
      <p className={styles.aside}>{isHeld ? texts.held : users.roleHints[chosen]}</p>
    </div>
  );
}

function findFirstPlace(granter: Granter, role: Role | undefined): string | null {
  if (role === undefined || isAdministrator(role)) return null;
  const first = granter.organizations.find(({ id }) =>
    mayChangeGrant(granter, { role, organizationId: id }),
  );
  return first?.id ?? null;
}
