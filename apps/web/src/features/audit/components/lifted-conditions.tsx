import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import type { AuditFilter } from '../audit-filter.ts';
import styles from './audit-query-form.module.css';

interface LiftedConditionsProps {
  filter: AuditFilter;
  actorName: string | undefined;
  objectName: string | undefined;
  onChange: (change: Partial<AuditFilter>) => void;
}

/** The person or the object that an entry narrowed the list to, to be taken away again. */
export function LiftedConditions(props: LiftedConditionsProps) {
  const { filter, actorName, objectName, onChange } = props;
  const { audit } = useAdministrationTexts();
  const { filter: texts } = audit;
  const conditions = [
    filter.actorId && {
      text: texts.actor(actorName ?? texts.someone),
      lift: { actorId: null },
    },
    filter.objectId && {
      text: texts.object(objectName ?? texts.something),
      lift: { objectId: null },
    },
  ].filter((one) => one !== null && one !== '');
  if (conditions.length === 0) return null;
  return (
    <ul className={styles.lifted}>
      {conditions.map(({ text, lift }) => (
        <li key={text}>
          <Button aria-label={texts.lift(text)} onClick={() => onChange(lift)}>
            {text} <span aria-hidden="true">×</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
