import type { RegisterColumn } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { organizationQueries } from '../features/organizations/organizations.queries.ts';
import { ColumnDialog } from '../features/risk-register/components/column-dialog.tsx';
import { ExportDialog } from '../features/risk-register/components/export-dialog.tsx';
import { MatrixPanel } from '../features/risk-register/components/matrix-panel.tsx';
import { RegisterList } from '../features/risk-register/components/register-list.tsx';
import { RegisterQueryForm } from '../features/risk-register/components/register-query-form.tsx';
import { RegisterTools } from '../features/risk-register/components/register-tools.tsx';
import { listOrganizations } from '../features/risk-register/list-organizations.ts';
import { isUsual } from '../features/risk-register/register-columns.ts';
import { ALL_ROWS } from '../features/risk-register/register-filter.ts';
import {
  FIRST_PAGE,
  type RegisterState,
  toExportQuery,
  writeRegisterState,
} from '../features/risk-register/register-state.ts';
import { exportAddress, registerQueries } from '../features/risk-register/risk-register.queries.ts';
import { useRegisterColumns } from '../features/risk-register/use-register-columns.ts';
import { useRegisterState } from '../features/risk-register/use-register-state.ts';
import { ViewDialogs } from '../features/saved-views/components/view-dialogs.tsx';
import type { ViewAct } from '../features/saved-views/view-act.ts';
import { useSession } from '../features/sessions/use-session.ts';
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
  const session = useSession();
  const account = session?.account;
  const [act, setAct] = useState<Act | null>(null);
  const [said, setSaid] = useState('');
  const { state, change, changeFilter, addressOf } = useRegisterState();
  const { filter, by } = state;
  const list = useQuery(registerQueries.page(state));
  // Without its levels: the number beside each says what choosing it would show.
  const matrix = useQuery(registerQueries.matrix({ ...filter, levels: [] }, by));
  const organizations = useOrganizations();
  const { columns, keep } = useRegisterColumns(state.columns, session && (account?.id ?? null));
  useDocumentTitle(texts.title);
  useWidePage();

  function reset() {
    change({ filter: ALL_ROWS });
  }
  async function copyLink() {
    const isCopied = await copyText(toPublicAddress(paths.riskRegister, writeRegisterState(state)));
    setSaid(isCopied ? texts.copied : texts.copyFailed);
  }
  function finish(done: string) {
    setAct(null);
    setSaid(done);
  }

  return (
    <>
      <PageHeading title={texts.title} lead={texts.intro} />
      <RegisterQueryForm
        filter={filter}
        counts={matrix.isPlaceholderData ? undefined : matrix.data?.totals}
        organizations={organizations.all}
        chartTitle={list.data?.items[0]?.chart.title}
        onChange={changeFilter}
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
              hasViews={Boolean(account)}
              onShowViews={() => setAct({ kind: 'list' })}
              onSaveView={() => setAct({ kind: 'save' })}
              onSetColumns={() => setAct({ kind: 'columns' })}
              onCopyLink={copyLink}
              onExport={() => setAct({ kind: 'export' })}
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
        </aside>
      </div>
      {act && columns && (
        <Dialogs
          act={act}
          total={list.data?.isTotalExact ? list.data.total : undefined}
          {...{ state, columns, organizations }}
          onAct={setAct}
          onClose={() => setAct((now) => (now === act ? null : now))}
          onDone={finish}
          onKeep={async (kept) => {
            await keep(kept);
            if (state.columns.length > 0) change({ columns: [], place: state.place });
            finish(account ? texts.columnSettings.kept : texts.columnSettings.keptHere);
          }}
        />
      )}
    </>
  );
}

function useOrganizations() {
  const session = useSession();
  const reachesSome = session?.abilities.includes('organization.read') ?? false;
  const tree = useQuery({ ...organizationQueries.tree(), enabled: reachesSome });
  const everywhere = useQuery(registerQueries.matrix(ALL_ROWS, 'organization'));
  const reached = tree.data?.items ?? [];
  return { reached, all: listOrganizations(reached, everywhere.data?.rows ?? []) };
}

interface DialogsProps {
  act: Act;
  state: RegisterState;
  columns: readonly RegisterColumn[];
  total: number | undefined;
  organizations: ReturnType<typeof useOrganizations>;
  onAct: (act: Act) => void;
  onKeep: (columns: readonly RegisterColumn[]) => Promise<void>;
  onDone: (said: string) => void;
  onClose: () => void;
}

function Dialogs({ act, state, columns, onKeep, ...props }: DialogsProps) {
  if (act.kind === 'columns') {
    return <ColumnDialog columns={columns} onKeep={onKeep} onClose={props.onClose} />;
  }
  if (act.kind === 'export') {
    return (
      <ExportDialog
        total={props.total}
        addressOf={(format) => exportAddress(toExportQuery(state, columns, format))}
        onClose={props.onClose}
      />
    );
  }
  const shown = { ...state, place: FIRST_PAGE, columns: isUsual(columns) ? [] : [...columns] };
  return (
    <ViewDialogs
      act={act}
      query={writeRegisterState(shown).toString()}
      organizations={props.organizations.reached}
      onAct={props.onAct}
      onDone={props.onDone}
      onClose={props.onClose}
    />
  );
}
