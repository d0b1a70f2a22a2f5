import type { PartyDetail } from '@lianfang/contracts';
import { useNavigate } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import type { PartyAct } from '../party-act.ts';
import styles from './party.module.css';

interface PartyActionsProps {
  party: PartyDetail;
  onAct: (act: PartyAct) => void;
}

/** A retired party can be taken back, and nothing else. */
export function PartyActions({ party, onAct }: PartyActionsProps) {
  const { actions } = useAdministrationTexts().parties;
  const navigate = useNavigate();
  if (party.isRetired) {
    return <Button onClick={() => onAct({ kind: 'restore' })}>{actions.restore}</Button>;
  }
  return (
    <div className={styles.actions}>
      <Button kind="primary" onClick={() => onAct({ kind: 'appoint' })}>
        {actions.appoint}
      </Button>
      <Button onClick={() => onAct({ kind: 'edit' })}>{actions.edit}</Button>
      <Button onClick={() => navigate(paths.makeHandOver(party.id))}>{actions.handOver}</Button>
      <Button onClick={() => onAct({ kind: 'merge' })}>{actions.merge}</Button>
      <Button onClick={() => onAct({ kind: 'retire' })}>{actions.retire}</Button>
    </div>
  );
}
