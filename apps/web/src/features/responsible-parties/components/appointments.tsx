import { isOnDay } from '@lianfang/domain';
import { formatDate } from '../../../lib/format-date.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Appointment, PartyAct } from '../party-act.ts';
import { AppointmentActions } from './appointment-actions.tsx';
import styles from './party.module.css';

interface AppointmentsProps {
  appointments: readonly Appointment[];
  /** undefined: this reader may not. */
  onAct: ((act: PartyAct) => void) | undefined;
}

/** Who held it, holds it and will hold it, the latest first. */
export function Appointments({ appointments, onAct }: AppointmentsProps) {
  const { appointments: texts, roles } = useAdministrationTexts().parties;
  const { table } = useOfficeTexts();
  if (appointments.length === 0) return <p className={styles.soft}>{texts.none}</p>;
  const today = formatDate(new Date().toISOString());
  return (
    <DataTable
      caption={texts.title}
      isCaptionHidden
      rows={appointments}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: texts.name,
          cell: (one) => (
            <span className={styles.holders}>
              <span className={styles.name} lang="zh-CN">
                {one.name}
              </span>
              {isOnDay(one, today) && <Tag tone="good">{texts.now}</Tag>}
              {one.from > today && <Tag tone="plain">{texts.coming}</Tag>}
              {one.userId && <span className={styles.soft}>{texts.linked}</span>}
            </span>
          ),
        },
        { heading: texts.role, cell: ({ role }) => roles[role] },
        { heading: texts.from, cell: ({ from }) => <span className={styles.time}>{from}</span> },
        {
          heading: texts.to,
          cell: ({ to }) => <span className={styles.time}>{to ?? texts.open}</span>,
        },
        { heading: texts.reason, cell: ({ reason }) => <span lang="zh-CN">{reason}</span> },
        {
          heading: texts.endReason,
          cell: ({ endReason }) => endReason && <span lang="zh-CN">{endReason}</span>,
        },
        {
          heading: table.actions,
          kind: 'actions',
          cell: (one) =>
            onAct && (
              <AppointmentActions
                holder={one}
                today={today}
                onAct={(kind) => onAct({ kind, holder: one })}
              />
            ),
        },
      ]}
    />
  );
}
