import type { Grant, HeldGrant } from '@lianfang/contracts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import {
  findCollisions,
  type Granter,
  grantKey,
  hasGrant,
  mayChangeGrant,
  toGrants,
} from '../grants.ts';
import { GrantAdder } from './grant-adder.tsx';
import styles from './grants-editor.module.css';

interface GrantsEditorProps {
  granter: Granter;
  /** What the person holds now; what is taken away stays in sight until it is saved. */
  held: readonly HeldGrant[];
  grants: Grant[];
  onChange: (grants: Grant[]) => void;
  /** undefined: this reader may not know. */
  isSeparated: boolean | undefined;
}

/** Roles with their places, as they will be once saved. What this reader may not change is locked. */
export function GrantsEditor(props: GrantsEditorProps) {
  const { granter, held, grants, onChange, isSeparated } = props;
  const { users } = useAdministrationTexts();
  const { grants: texts } = users;
  const before = toGrants(held);
  const shown = [...before, ...grants.filter((grant) => !hasGrant(before, grant))];
  const remove = (grant: Grant) =>
    onChange(grants.filter((one) => grantKey(one) !== grantKey(grant)));
  return (
    <fieldset className={styles.editor}>
      <legend>{texts.legend}</legend>
      {shown.length === 0 ? (
        <p className={styles.none}>{texts.none}</p>
      ) : (
        <ul className={styles.grants}>
          {shown.map((grant) => (
            <GrantRow
              key={grantKey(grant)}
              grant={grant}
              name={findName(grant, props)}
              change={findChange(hasGrant(before, grant), hasGrant(grants, grant))}
              isLocked={!mayChangeGrant(granter, grant)}
              onRemove={() => remove(grant)}
              onKeep={() => onChange([...grants, grant])}
            />
          ))}
        </ul>
      )}
      <GrantAdder
        granter={granter}
        grants={grants}
        onAdd={(grant) => onChange([...grants, grant])}
      />
      <Collisions grants={grants} isSeparated={isSeparated} />
    </fieldset>
  );
}

type Change = 'added' | 'removed' | undefined;

function findChange(wasHeld: boolean, isHeld: boolean): Change {
  if (wasHeld === isHeld) return undefined;
  return isHeld ? 'added' : 'removed';
}

function findName({ organizationId }: Grant, { held, granter }: GrantsEditorProps) {
  const known = held.find(({ organization }) => organization?.id === organizationId)?.organization;
  return known?.name ?? granter.organizations.find(({ id }) => id === organizationId)?.name;
}

interface GrantRowProps {
  grant: Grant;
  /** undefined: the whole installation. */
  name: string | undefined;
  change: Change;
  isLocked: boolean;
  onRemove: () => void;
  onKeep: () => void;
}

function GrantRow({ grant, name, change, isLocked, onRemove, onKeep }: GrantRowProps) {
  const { users } = useAdministrationTexts();
  const { grants: texts, actions, grantText } = users;
  const { roles, everywhere } = useOfficeTexts();
  const role = roles[grant.role];
  const act = change === 'removed' ? texts.keep : texts.remove;
  return (
    <li className={styles.grant} data-change={change}>
      <span className={styles.text}>
        <strong>{role}</strong> <span lang={name && 'zh-CN'}>{name ?? everywhere}</span>
      </span>
      {change && <span className={styles.change}>{texts[change]}</span>}
      {isLocked ? (
        <span className={styles.locked}>{texts.locked}</span>
      ) : (
        <Button
          kind="quiet"
          aria-label={actions.of(act, grantText(role, name ?? everywhere))}
          onClick={change === 'removed' ? onKeep : onRemove}
        >
          {act}
        </Button>
      )}
    </li>
  );
}

/** Told before anything is sent. Where this reader may not know the rule, the server has the last word. */
function Collisions({ grants, isSeparated }: Pick<GrantsEditorProps, 'grants' | 'isSeparated'>) {
  const { users, form } = useAdministrationTexts();
  const { roles } = useOfficeTexts();
  const names = findCollisions(grants)
    .map((role) => roles[role])
    .join(form.and);
  const { collides, wouldCollide } = users.grants;
  return (
    <div role="status">
      {names && (
        <p className={isSeparated ? styles.collides : styles.wouldCollide}>
          {isSeparated ? collides(names) : wouldCollide(names)}
        </p>
      )}
    </div>
  );
}
