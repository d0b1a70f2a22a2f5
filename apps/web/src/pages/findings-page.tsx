import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { FindingCounts } from '../features/findings/components/finding-counts.tsx';
import { FindingQueryForm } from '../features/findings/components/finding-query-form.tsx';
import { FindingTable } from '../features/findings/components/finding-table.tsx';
import { RuleSettingsDialog } from '../features/findings/components/rule-settings-dialog.tsx';
import {
  type FindingFilter,
  isFilteringFindings,
  readFindingFilter,
  writeFindingFilter,
} from '../features/findings/finding-filter.ts';
import { FINDINGS_KEY, findingQueries } from '../features/findings/findings.queries.ts';
import { listChoices } from '../features/organizations/list-choices.ts';
import { organizationQueries } from '../features/organizations/organizations.queries.ts';
import { useAbilities } from '../features/sessions/use-session.ts';
import { useFindingsTexts } from '../texts/use-findings-texts.ts';
import { Button } from '../ui/button.tsx';
import { ListPanel } from '../ui/list-panel.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';

/** 体检. */
export function Component() {
  const texts = useFindingsTexts();
  useDocumentTitle(texts.title);
  const queryClient = useQueryClient();
  const [params, setParams] = useSearchParams();
  const [isSetting, setSetting] = useState(false);
  const filter = readFindingFilter(params);
  const list = useQuery(findingQueries.list(filter));
  const byRule = useQuery(findingQueries.summary({ ...filter, rules: [], severities: [] }));
  const byOrganization = useQuery(findingQueries.summary({ ...filter, organizationId: null }));
  const seesOrganizations = useAbilities().includes('organization.read');
  const tree = useQuery({ ...organizationQueries.tree(), enabled: seesOrganizations }).data?.items;

  function changeFilter(change: Partial<FindingFilter>) {
    const next = { ...filter, page: 1, ...change };
    setParams(writeFindingFilter(next), { preventScrollReset: change.page === undefined });
  }
  const reset = () => setParams({}, { preventScrollReset: true });
  const askAgain = () => queryClient.invalidateQueries({ queryKey: FINDINGS_KEY });
  const [firstOrganization] = tree ?? [];

  return (
    <>
      <PageHeading title={texts.title} lead={texts.intro}>
        {firstOrganization && (
          <Button onClick={() => setSetting(true)}>{texts.settings.open}</Button>
        )}
      </PageHeading>
      <FindingQueryForm
        filter={filter}
        organizations={listChoices(
          tree ?? [],
          byOrganization.data?.organizations ?? [],
          filter.organizationId,
          texts.filter.chosenOrganization,
        )}
        onChange={changeFilter}
        onAskAgain={askAgain}
        onReset={reset}
      />
      {!byRule.error && !byOrganization.error && (
        <FindingCounts byRule={byRule.data} byOrganization={byOrganization.data} filter={filter} />
      )}
      <ListPanel
        title={texts.list}
        query={list}
        isFiltered={isFilteringFindings(filter)}
        none={{ title: texts.none, hint: texts.noneHint }}
        noneFound={{ title: texts.noneFound, hint: texts.noneFoundHint }}
        onReset={reset}
        onPaging={changeFilter}
      >
        {(page) => <FindingTable page={page} />}
      </ListPanel>
      {isSetting && tree && firstOrganization && (
        <RuleSettingsDialog
          organizations={tree}
          organizationId={
            tree.find(({ id }) => id === filter.organizationId)?.id ?? firstOrganization.id
          }
          onChanged={askAgain}
          onClose={() => setSetting(false)}
        />
      )}
    </>
  );
}
