import type { Page, Party, PartySort } from '@lianfang/contracts';
import { Link } from 'react-router';
import { formatMoment } from '../../../lib/beijing-days.ts';
import { paths } from '../../../lib/paths.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { StageCounts } from '../../../ui/stage-counts.tsx';
import { directionOf, type PartyOrder, turnOrder } from '../party-list-filter.ts';
import styles from './party.module.css';
import { PartyHolders } from './party-holders.tsx';
import { PartyState } from './party-state.tsx';

interface PartyTableProps {
  page: Page<Party>;
  order: PartyOrder;
  onOrder: (order: PartyOrder) => void;
}

export function PartyTable({ page, order, onOrder }: PartyTableProps) {
  const { parties: texts } = useAdministrationTexts();
  const { columns, kinds } = texts;
  const sortedBy = (column: PartySort) => ({
    direction: directionOf(column, order),
    onSort: () => onOrder(turnOrder(column, order)),
  });
  return (
    <DataTable
      caption={texts.list}
      isCaptionHidden
      rows={page.items}
      rowKey={({ id }) => id}
      firstNumber={(page.page - 1) * page.pageSize + 1}
      columns={[
        {
          heading: columns.name,
          sort: sortedBy('name'),
          cell: ({ id, name }) => (
            <Link className={styles.name} to={paths.responsibleParty(id)} lang="zh-CN">
              {name}
            </Link>
          ),
        },
        { heading: columns.kind, sort: sortedBy('kind'), cell: ({ kind }) => kinds[kind] },
        {
          heading: columns.organization,
          sort: sortedBy('organization'),
          cell: ({ organization }) => <span lang="zh-CN">{organization.name}</span>,
        },
        { heading: columns.holders, cell: (party) => <PartyHolders party={party} /> },
        {
          heading: columns.stages,
          sort: sortedBy('stages'),
          cell: (party) => <StageCounts stages={party.stages} none={texts.noStages} />,
        },
        { heading: columns.state, cell: (party) => <PartyState {...party} /> },
        {
          heading: columns.changed,
          sort: sortedBy('changed'),
          cell: ({ changedAt }) => <span className={styles.time}>{formatMoment(changedAt)}</span>,
        },
      ]}
    />
  );
}
