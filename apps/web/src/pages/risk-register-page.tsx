import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FindingsBrief } from '../features/findings/components/findings-brief.tsx';
import { listChoices } from '../features/organizations/list-choices.ts';
import { organizationQueries } from '../features/organizations/organizations.queries.ts';
import { MatrixPanel } from '../features/risk-register/components/matrix-panel.tsx';
import { RegisterDialogs } from '../features/risk-register/components/register-dialogs.tsx';
import { RegisterList } from '../features/risk-register/components/register-list.tsx';
import { RegisterQueryForm } from '../features/risk-register/components/register-query-form.tsx';
import { RegisterTools } from '../features/risk-register/components/register-tools.tsx';
import { ALL_ROWS } from '../features/risk-register/register-filter.ts';
import {
  type RegisterState,
  writeRegisterState,
  writeView,
} from '../features/risk-register/register-state.ts';
import { registerQueries } from '../features/risk-register/risk-register.queries.ts';
import { useRegisterColumns } from '../features/risk-register/use-register-columns.ts';
import { useRegisterState } from '../features/risk-register/use-register-state.ts';
import { ViewDialogs } from '../features/saved-views/components/view-dialogs.tsx';
import type { ViewAct } from '../features/saved-views/view-act.ts';
import { sessionQueries } from '../features/sessions/sessions.queries.ts';
import { copyText } from '../lib/copy-text.ts';
import { paths } from '../lib/paths.ts';
import { toPublicAddress } from '../lib/public-address.ts';
import { useWidePage } from '../lib/use-wide-page.ts';
import { useRegisterTexts } from '../texts/use-register-texts.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import styles from './risk-register-page.module.css';

type Act = ViewAct | { kind: 'columns' } | { kind: 'export' };

/** 风险台账. */
export function Component() {
  const texts = useRegisterTexts();
  const accountId = useAccountId();
  const [act, setAct] = useState<Act | null>(null);
  const [said, setSaid] = useState('');
  const { state, show, addressOf } = useRegisterState();
  const { filter, by } = state;
  const organizations = useOrganizations(filter.organizationId);
  const { columns, keep } = useRegisterColumns(state.columns, accountId);
  const list = useQuery(registerQueries.page(state, columns));
  const matrix = useQuery(registerQueries.matrix(filter, by));
  // Without its levels: the number beside each says what choosing it would show. By category, whose counts are kept.
  const side = filter.levels.length > 0 ? 'category' : by;
  const counts = useQuery(registerQueries.matrix({ ...filter, levels: [] }, side));
  useDocumentTitle(texts.title);
  useWidePage();

  function change(next: Partial<RegisterState>) {
    setSaid('');
    show(next);
  }
  const reset = () => change({ filter: ALL_ROWS });
  function tell(done: string) {
    setAct(null);
    setSaid(done);
  }
  async function copyLink() {
    const link = toPublicAddress(paths.riskRegister, writeRegisterState(state));
    setSaid((await copyText(link)) ? texts.copied : texts.copyFailed);
  }
  const close = () => setAct((now) => (now === act ? null : now));

  return (
    <>
      <PageHeading title={texts.title} lead={texts.intro} />
      <RegisterQueryForm
        filter={filter}
        counts={counts.isError ? undefined : counts.data?.totals}
        organizations={organizations.all}
        chartTitle={list.data?.items[0]?.chart.title}
        onChange={(next) => change({ filter: { ...filter, ...next } })}
        onReset={reset}
      />
      <div className={styles.columns}>
        <RegisterList
          query={list}
          state={state}
          columns={columns}
          said={said}
          onChange={change}
          onReset={reset}
          tools={
            <RegisterTools
              hasViews={typeof accountId === 'string'}
              onAct={setAct}
              onCopyLink={copyLink}
            />
          }
        />
        <aside className={styles.aside}>
          <MatrixPanel
            query={matrix}
            by={by}
            filter={filter}
            addressOf={addressOf}
            onChoose={(side) => change({ by: side, place: state.place })}
          />
          {filter.asOf === null && <FindingsBrief organizationId={filter.organizationId} />}
        </aside>
      </div>
      {columns && (act?.kind === 'columns' || act?.kind === 'export') && (
        <RegisterDialogs
          open={act.kind}
          state={state}
          columns={columns}
          total={list.data?.isTotalExact ? list.data.total : undefined}
          onKeepColumns={async (kept) => {
            await keep(kept);
            if (state.columns.length > 0) change({ columns: [], place: state.place });
            tell(accountId ? texts.columnSettings.kept : texts.columnSettings.keptHere);
          }}
          onClose={close}
        />
      )}
      {columns && act && act.kind !== 'columns' && act.kind !== 'export' && (
        <ViewDialogs
          act={act}
          query={writeView(state, columns)}
          organizations={organizations.readable}
          onAct={setAct}
          onDone={tell}
          onClose={close}
        />
      )}
    </>
  );
}

/** Who is asking: null is nobody, undefined not known yet. Who cannot be told is nobody. */
function useAccountId(): string | null | undefined {
  const { data: session, isError } = useQuery(sessionQueries.current);
  if (!session) return isError ? null : undefined;
  return session.account?.id ?? null;
}

/** All that have rows, those that the reader reaches as a tree; and those whose charts the reader may always read. */
function useOrganizations(chosenId: string | null) {
  const { filter: texts } = useRegisterTexts();
  const { data: session } = useQuery(sessionQueries.current);
  const reachesSome = session?.abilities.includes('organization.read') ?? false;
  const tree = useQuery({ ...organizationQueries.tree(), enabled: reachesSome });
  const everywhere = useQuery(registerQueries.matrix(ALL_ROWS, 'organization'));
  const reached = tree.data?.items ?? [];
  const owners = (everywhere.data?.rows ?? []).flatMap(({ key, name }) =>
    key === null ? [] : [{ id: key, name: name ?? key }],
  );
  return {
    all: listChoices(reached, owners, chosenId, texts.chosenOrganization),
    readable: reached.filter(({ abilities }) => abilities.includes('chart.read')),
  };
}
