import type { AuditEntry, AuditResult, Page } from '@lianfang/contracts';
import { formatMoment } from '../../../lib/beijing-days.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Tag, type TagTone } from '../../../ui/tag.tsx';
import styles from './audit-table.module.css';

export const RESULT_TONES: Record<AuditResult, TagTone> = {
  done: 'good',
  refused: 'warn',
  failed: 'bad',
};

interface AuditTableProps {
  page: Page<AuditEntry>;
  onOpen: (entry: AuditEntry) => void;
}

export function AuditTable({ page, onOpen }: AuditTableProps) {
  const { audit } = useAdministrationTexts();
  const { columns, actions, kinds, results } = audit;
  return (
    <DataTable
      caption={audit.title}
      isCaptionHidden
      rows={page.items}
      rowKey={({ sequence }) => String(sequence)}
      firstNumber={(page.page - 1) * page.pageSize + 1}
      columns={[
        {
          heading: columns.at,
          cell: ({ at }) => <span className={styles.at}>{formatMoment(at)}</span>,
        },
        {
          heading: columns.actor,
          cell: ({ actor }) => <span lang="zh-CN">{actor.name}</span>,
        },
        {
          heading: columns.address,
          cell: ({ address }) => address && <span className={styles.address}>{address}</span>,
        },
        {
          heading: columns.action,
          cell: ({ action }) => <span className={styles.action}>{actions[action]}</span>,
        },
        {
          heading: columns.object,
          cell: ({ object }) => (
            <>
              <span className={styles.kind}>{kinds[object.kind]}</span>{' '}
              <span lang="zh-CN">{object.name}</span>
            </>
          ),
        },
        {
          heading: columns.result,
          cell: ({ result }) => <Tag tone={RESULT_TONES[result]}>{results[result]}</Tag>,
        },
        {
          heading: columns.details,
          kind: 'actions',
          cell: (entry) => (
            <Button
              kind="quiet"
              className={styles.open}
              aria-label={audit.openEntry(entry.sequence)}
              onClick={() => onOpen(entry)}
            >
              {audit.open}
            </Button>
          ),
        },
      ]}
    />
  );
}
