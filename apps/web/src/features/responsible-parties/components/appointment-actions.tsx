import { isWithdrawable } from '@lianfang/domain';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import type { Appointment, AppointmentAct } from '../party-act.ts';
import styles from './party.module.css';

interface AppointmentActionsProps {
  holder: Appointment;
  today: string;
  onAct: (kind: AppointmentAct) => void;
}

/** What can still be done about an appointment; one that is over is history. */
export function AppointmentActions({ holder, today, onAct }: AppointmentActionsProps) {
  const { actions } = useAdministrationTexts().parties;
  const { name, to } = holder;
  if (to !== null && to < today) return null;
  const offered: AppointmentAct[] = [
    ...(isWithdrawable(holder, today) ? (['withdraw'] as const) : []),
    ...(to === null ? [] : (['keep'] as const)),
    'account',
    'relieve',
  ];
  return (
    <div className={styles.acts}>
      {offered.map((act) => (
        <Button
          key={act}
          kind="quiet"
          aria-label={actions.of(actions[act], name)}
          onClick={() => onAct(act)}
        >
          {actions[act]}
        </Button>
      ))}
    </div>
  );
}
