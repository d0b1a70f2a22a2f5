import type { Finding, Page } from '@lianfang/contracts';
import { Link } from 'react-router';
import { useFindingsTexts } from '../../../texts/use-findings-texts.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { addressOfFinding } from '../finding-address.ts';
import { FindingDetail } from './finding-detail.tsx';
import styles from './finding-table.module.css';
import { SeverityTag } from './severity-tag.tsx';

/** Each finding with the way to its place. */
export function FindingTable({ page }: { page: Page<Finding> }) {
  const texts = useFindingsTexts();
  const { columns } = texts;
  return (
    <DataTable
      caption={texts.list}
      isCaptionHidden
      rows={page.items}
      rowKey={({ id }) => id}
      firstNumber={(page.page - 1) * page.pageSize + 1}
      columns={[
        { heading: columns.severity, cell: ({ severity }) => <SeverityTag severity={severity} /> },
        { heading: columns.finding, cell: (finding) => <FindingDetail finding={finding} /> },
        { heading: columns.place, cell: (finding) => <PlaceLink finding={finding} /> },
        {
          heading: columns.chart,
          cell: ({ chart }) => <span lang="zh-CN">{chart.title}</span>,
        },
        {
          heading: columns.organization,
          cell: ({ organization }) => <span lang="zh-CN">{organization.name}</span>,
        },
      ]}
    />
  );
}

function PlaceLink({ finding }: { finding: Finding }) {
  const texts = useFindingsTexts();
  const { chart, stage } = finding;
  return (
    <Link to={addressOfFinding(finding)}>
      {stage ? (
        <>
          <span className={styles.number}>{texts.place(stage.position + 1)}</span>{' '}
          <span lang="zh-CN">{stage.name}</span>
        </>
      ) : (
        texts.wholeChart
      )}
      <span className="visually-hidden" lang="zh-CN">
        {` ${chart.title}`}
      </span>
    </Link>
  );
}
