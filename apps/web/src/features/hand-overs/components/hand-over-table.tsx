import type { HandOverSummary, Page } from '@lianfang/contracts';
import { Link } from 'react-router';
import { formatMoment } from '../../../lib/beijing-days.ts';
import { paths } from '../../../lib/paths.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import styles from './hand-over.module.css';

export function HandOverTable({ page }: { page: Page<HandOverSummary> }) {
  const { certificate, list: texts } = useAdministrationTexts().handOvers;
  return (
    <DataTable
      caption={texts.table}
      isCaptionHidden
      rows={page.items}
      rowKey={({ id }) => id}
      firstNumber={(page.page - 1) * page.pageSize + 1}
      columns={[
        {
          heading: certificate.at,
          cell: ({ id, createdAt }) => (
            <Link className={styles.time} to={paths.handOver(id)}>
              {formatMoment(createdAt)}
            </Link>
          ),
        },
        { heading: texts.kind, cell: ({ kind }) => texts.kinds[kind] },
        { heading: certificate.to, cell: ({ to }) => <span lang="zh-CN">{to.name}</span> },
        { heading: texts.places, cell: ({ places }) => places },
        {
          heading: certificate.since,
          cell: ({ from }) => <span className={styles.time}>{formatMoment(from)}</span>,
        },
        { heading: certificate.reason, cell: ({ reason }) => <span lang="zh-CN">{reason}</span> },
        { heading: certificate.by, cell: ({ by }) => <span lang="zh-CN">{by}</span> },
        { heading: texts.state, cell: (handOver) => <HandOverState {...handOver} /> },
      ]}
    />
  );
}

function HandOverState({ from, undone }: HandOverSummary) {
  const { list: texts } = useAdministrationTexts().handOvers;
  if (undone) return <Tag tone="warn">{texts.undone}</Tag>;
  if (Date.parse(from) > Date.now()) return <Tag tone="plain">{texts.toCome}</Tag>;
  return <Tag tone="good">{texts.done}</Tag>;
}
