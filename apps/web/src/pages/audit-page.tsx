import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { auditQueries, exportAddress } from '../features/audit/audit.queries.ts';
import {
  type AuditFilter,
  isFilteringAudit,
  readAuditFilter,
  writeAuditFilter,
} from '../features/audit/audit-filter.ts';
import { AuditHead } from '../features/audit/components/audit-head.tsx';
import { AuditQueryForm } from '../features/audit/components/audit-query-form.tsx';
import { AuditTable } from '../features/audit/components/audit-table.tsx';
import { EntryDialog } from '../features/audit/components/entry-dialog.tsx';
import { organizationQueries } from '../features/organizations/organizations.queries.ts';
import { SessionGate } from '../features/sessions/components/session-gate.tsx';
import { useAdministrationTexts } from '../texts/use-administration-texts.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { ListPanel } from '../ui/list-panel.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';

/** 操作日志. */
export function Component() {
  const { audit: texts } = useAdministrationTexts();
  useDocumentTitle(texts.title);
  return (
    <SessionGate ability="audit.read">
      <Audit />
    </SessionGate>
  );
}

function Audit() {
  const { audit: texts } = useAdministrationTexts();
  const [params, setParams] = useSearchParams();
  const [openSequence, setOpenSequence] = useState<number | null>(null);
  const filter = readAuditFilter(params);
  const list = useQuery(auditQueries.list(filter));
  const organizations = useQuery(organizationQueries.tree()).data?.items ?? [];
  const entries = list.data?.items ?? [];
  const open = entries.find(({ sequence }) => sequence === openSequence);

  function changeFilter(change: Partial<AuditFilter>) {
    const next = { ...filter, page: 1, ...change };
    setParams(writeAuditFilter(next), {
      preventScrollReset: change.page === undefined,
      // A box that follows the address is ticked by the click itself, not a transition later.
      flushSync: true,
    });
  }
  const reset = () => setParams({}, { preventScrollReset: true });

  return (
    <>
      <PageHeading title={texts.title} lead={texts.intro} />
      <AuditHead />
      <AuditQueryForm
        filter={filter}
        actorName={entries.find(({ actor }) => actor.id === filter.actorId)?.actor.name}
        objectName={
          entries.find(({ object }) => object.id === filter.objectId)?.object.name ?? undefined
        }
        onChange={changeFilter}
        onReset={reset}
      />
      <ListPanel
        title={texts.list}
        query={list}
        isFiltered={isFilteringAudit(filter)}
        none={{ title: texts.none, hint: texts.noneHint }}
        noneFound={{ title: texts.noneFound, hint: texts.noneFoundHint }}
        onReset={reset}
        onPaging={changeFilter}
        tools={
          <LinkButton href={exportAddress(filter)} download title={texts.exportHint}>
            {texts.export}
          </LinkButton>
        }
      >
        {(page) => <AuditTable page={page} onOpen={({ sequence }) => setOpenSequence(sequence)} />}
      </ListPanel>
      {open && (
        <EntryDialog
          entry={open}
          names={new Map(organizations.map(({ id, name }) => [id, name]))}
          onNarrow={(change) => {
            setOpenSequence(null);
            changeFilter(change);
          }}
          onClose={() => setOpenSequence(null)}
        />
      )}
    </>
  );
}
