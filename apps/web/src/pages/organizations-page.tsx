import { holdsEverywhere } from '@lianfang/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { OrganizationDetail } from '../features/organizations/components/organization-detail.tsx';
import { OrganizationDialogs } from '../features/organizations/components/organization-dialogs.tsx';
import { OrganizationTree } from '../features/organizations/components/organization-tree.tsx';
import type { OrganizationAct } from '../features/organizations/organization-act.ts';
import {
  type OrganizationState,
  readOrganizationState,
  writeOrganizationState,
} from '../features/organizations/organization-state.ts';
import {
  ORGANIZATIONS_KEY,
  organizationQueries,
} from '../features/organizations/organizations.queries.ts';
import { SessionGate } from '../features/sessions/components/session-gate.tsx';
import { listHeld } from '../features/sessions/list-held.ts';
import { useSession } from '../features/sessions/use-session.ts';
import { paths } from '../lib/paths.ts';
import { useAdministrationTexts } from '../texts/use-administration-texts.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Skeleton, SkeletonBar } from '../ui/skeleton.tsx';
import { StatusMessage } from '../ui/status-message.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import styles from './organizations-page.module.css';

/** 单位管理. */
export function Component() {
  const { organizations: texts } = useAdministrationTexts();
  useDocumentTitle(texts.title);
  return (
    <SessionGate ability="organization.read">
      <Organizations />
    </SessionGate>
  );
}

function Organizations() {
  const { organizations: texts } = useAdministrationTexts();
  const session = useSession();
  const queryClient = useQueryClient();
  const [params, setParams] = useSearchParams();
  const [act, setAct] = useState<OrganizationAct | null>(null);
  const [said, setSaid] = useState('');
  const state = readOrganizationState(params);
  const { data: tree, error, refetch } = useQuery(organizationQueries.tree());
  const reachesTop = holdsEverywhere(listHeld(session), 'organization.manage');

  function changeState(change: Partial<OrganizationState>) {
    setParams(writeOrganizationState({ ...state, ...change }), {
      preventScrollReset: true,
      // Words are typed letter by letter: Back leads to the organisation before, not to the letter before.
      replace: change.words !== undefined,
    });
  }
  const choose = (organizationId: string | null) => {
    setSaid('');
    changeState({ organizationId });
  };
  /** A dialog closes when the page behind it shows what was done. */
  async function tellDone(done: string) {
    await queryClient.invalidateQueries({ queryKey: ORGANIZATIONS_KEY });
    setSaid(done);
  }

  return (
    <>
      <PageHeading title={texts.title} lead={texts.intro}>
        {reachesTop && (
          <Button kind="primary" onClick={() => setAct({ kind: 'create', parentId: null })}>
            {texts.create}
          </Button>
        )}
      </PageHeading>
      <StatusMessage>{said}</StatusMessage>
      {!tree && (error ? <Failure error={error} onRetry={refetch} /> : <TreeSkeleton />)}
      {tree?.items.length === 0 && <Notice title={texts.none} hint={texts.noneHint} />}
      {tree && tree.items.length > 0 && (
        <div className={styles.columns} data-chosen={state.organizationId !== null || undefined}>
          <div className={styles.tree}>
            <OrganizationTree
              nodes={tree.items}
              chosenId={state.organizationId}
              words={state.words}
              onChoose={choose}
              onFind={(words) => changeState({ words })}
            />
          </div>
          <div className={styles.detail}>
            {state.organizationId === null ? (
              <Notice title={texts.choose} hint={texts.chooseHint} />
            ) : (
              <>
                <button type="button" className={styles.back} onClick={() => choose(null)}>
                  ‹ {texts.backToTree}
                </button>
                <OrganizationDetail
                  key={state.organizationId}
                  organizationId={state.organizationId}
                  nodes={tree.items}
                  onChoose={choose}
                  onAct={setAct}
                  onDone={tellDone}
                  usersLink={(label) => (
                    <Link to={`${paths.users}?organizationId=${state.organizationId}`}>
                      {label}
                    </Link>
                  )}
                />
              </>
            )}
          </div>
        </div>
      )}
      {act && (
        <OrganizationDialogs
          act={act}
          nodes={tree?.items ?? []}
          reachesTop={reachesTop}
          onCreated={({ id }) => changeState({ organizationId: id })}
          onRemoved={(parentId) => changeState({ organizationId: parentId })}
          onDone={tellDone}
          onClose={() => setAct((now) => (now === act ? null : now))}
        />
      )}
    </>
  );
}

function TreeSkeleton() {
  return (
    <Skeleton>
      <div className={styles.columns}>
        <SkeletonBar size="card" />
        <SkeletonBar size="card" />
      </div>
    </Skeleton>
  );
}
