import { PARTY_ACTS, type PartyImport } from '@lianfang/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { organizationQueries } from '../features/organizations/organizations.queries.ts';
import { CreateDialog } from '../features/responsible-parties/components/create-dialog.tsx';
import { Duplicates } from '../features/responsible-parties/components/duplicates.tsx';
import { ExportButton } from '../features/responsible-parties/components/export-button.tsx';
import { ExportFailure } from '../features/responsible-parties/components/export-failure.tsx';
import { ImportDialog } from '../features/responsible-parties/components/import-dialog.tsx';
import { PartyQueryForm } from '../features/responsible-parties/components/party-query-form.tsx';
import { PartyTable } from '../features/responsible-parties/components/party-table.tsx';
import {
  isFilteringParties,
  type PartyListFilter,
  readPartyListFilter,
  writePartyListFilter,
} from '../features/responsible-parties/party-list-filter.ts';
import {
  PARTIES_KEY,
  partyQueries,
} from '../features/responsible-parties/responsible-parties.queries.ts';
import { SessionGate } from '../features/sessions/components/session-gate.tsx';
import { useAbilities } from '../features/sessions/use-session.ts';
import { paths } from '../lib/paths.ts';
import { useAdministrationTexts } from '../texts/use-administration-texts.ts';
import { Button } from '../ui/button.tsx';
import { ListPanel } from '../ui/list-panel.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { StatusMessage } from '../ui/status-message.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';

/** 责任人管理. */
export function Component() {
  const { parties: texts } = useAdministrationTexts();
  useDocumentTitle(texts.title);
  return (
    <SessionGate ability="party.read">
      <ResponsibleParties />
    </SessionGate>
  );
}

function ResponsibleParties() {
  const { handOvers, parties: texts } = useAdministrationTexts();
  const mayManage = useAbilities().includes('party.manage');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [params, setParams] = useSearchParams();
  const [isCreating, setCreating] = useState(false);
  const [isImporting, setImporting] = useState(false);
  const [said, setSaid] = useState('');
  const [exportError, setExportError] = useState<Error | null>(null);
  const filter = readPartyListFilter(params);
  const list = useQuery(partyQueries.list(filter));
  const organizations = useQuery(organizationQueries.tree()).data?.items ?? [];
  function changeFilter(change: Partial<PartyListFilter>) {
    const next = { ...filter, page: 1, ...change };
    setParams(writePartyListFilter(next), { preventScrollReset: change.page === undefined });
  }
  const sayCounts = (report: PartyImport) =>
    PARTY_ACTS.filter((act) => report[act] > 0)
      .map((act) => texts.sheet.count(texts.sheet.acts[act], report[act]))
      .join(texts.separator);
  const reset = () => setParams({}, { preventScrollReset: true });
  return (
    <>
      <PageHeading title={texts.title} lead={texts.intro} />
      <StatusMessage>{said}</StatusMessage>
      <PartyQueryForm
        filter={filter}
        organizations={organizations}
        onChange={changeFilter}
        onReset={reset}
      />
      <ListPanel
        title={texts.list}
        query={list}
        isFiltered={isFilteringParties(filter)}
        none={{ title: texts.nobody, hint: texts.nobodyHint }}
        noneFound={{ title: texts.nobodyFound, hint: texts.nobodyFoundHint }}
        onReset={reset}
        onPaging={changeFilter}
        tools={
          <>
            <Button onClick={() => navigate(paths.makeHandOver())}>
              {mayManage ? texts.actions.assign : handOvers.wordings.title}
            </Button>
            <Button onClick={() => navigate(paths.handOver())}>{handOvers.list.title}</Button>
            {mayManage && <Button onClick={() => setImporting(true)}>{texts.sheet.import}</Button>}
            <ExportButton
              filter={filter}
              onSaved={(name) => setSaid(texts.sheet.exported(name))}
              onFailed={setExportError}
            />
            {mayManage && (
              <Button kind="primary" onClick={() => setCreating(true)}>
                {texts.create}
              </Button>
            )}
          </>
        }
      >
        {(page) => (
          <PartyTable
            page={page}
            order={filter.order}
            onOrder={(order) => changeFilter({ order })}
          />
        )}
      </ListPanel>
      <Duplicates />
      {exportError && <ExportFailure error={exportError} onClose={() => setExportError(null)} />}
      {isImporting && (
        <ImportDialog
          onClose={() => {
            setImporting(false);
            // An import that was given up late may have been done.
            void queryClient.invalidateQueries({ queryKey: PARTIES_KEY });
          }}
          onDone={async (report) => {
            await queryClient.invalidateQueries({ queryKey: PARTIES_KEY });
            setSaid(texts.sheet.done(sayCounts(report)));
            setImporting(false);
          }}
        />
      )}
      {isCreating && (
        <CreateDialog
          nodes={organizations}
          organizationId={filter.organizationId}
          onClose={() => setCreating(false)}
          onCreated={async ({ id }) => {
            await queryClient.invalidateQueries({ queryKey: PARTIES_KEY });
            navigate(paths.responsibleParty(id));
          }}
        />
      )}
    </>
  );
}
