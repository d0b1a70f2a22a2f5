import type { PartyHistory as History } from '@lianfang/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { formatMoment } from '../../../lib/beijing-days.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { ListPanel } from '../../../ui/list-panel.tsx';
import { partyQueries } from '../responsible-parties.queries.ts';
import styles from './party.module.css';

type Entry = History['items'][number];

interface PartyHistoryProps {
  partyId: string;
  renderFacts: (entry: Entry) => ReactNode;
}

/** What the log says of it, the newest first. */
export function PartyHistory({ partyId, renderFacts }: PartyHistoryProps) {
  const { parties: texts, audit } = useAdministrationTexts();
  const [paging, setPaging] = useState({ page: 1, pageSize: 10 });
  const list = useQuery({
    ...partyQueries.history(partyId, paging),
    placeholderData: keepPreviousData,
  });
  const none = { title: audit.none, hint: audit.noneHint };
  return (
    <ListPanel
      title={texts.history}
      query={list}
      isFiltered={false}
      none={none}
      noneFound={none}
      onReset={() => setPaging({ page: 1, pageSize: 10 })}
      onPaging={setPaging}
    >
      {({ items, page, pageSize }) => (
        <DataTable
          caption={texts.history}
          isCaptionHidden
          rows={items}
          rowKey={({ sequence }) => String(sequence)}
          firstNumber={(page - 1) * pageSize + 1}
          columns={[
            {
              heading: audit.columns.at,
              cell: ({ at }) => <span className={styles.time}>{formatMoment(at)}</span>,
            },
            {
              heading: audit.columns.actor,
              cell: ({ actor }) => <span lang="zh-CN">{actor.name}</span>,
            },
            { heading: audit.columns.action, cell: ({ action }) => audit.actions[action] },
            { heading: audit.columns.details, cell: renderFacts },
          ]}
        />
      )}
    </ListPanel>
  );
}
