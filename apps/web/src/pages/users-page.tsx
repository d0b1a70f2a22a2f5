import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { organizationQueries } from '../features/organizations/organizations.queries.ts';
import { SessionGate } from '../features/sessions/components/session-gate.tsx';
import { listHeld } from '../features/sessions/list-held.ts';
import { useSession } from '../features/sessions/use-session.ts';
import { SeparationPanel } from '../features/users/components/separation-panel.tsx';
import { UserDialogs } from '../features/users/components/user-dialogs.tsx';
import { UserQueryForm } from '../features/users/components/user-query-form.tsx';
import { UserTable } from '../features/users/components/user-table.tsx';
import type { UserAct } from '../features/users/user-act.ts';
import {
  isFilteringUsers,
  readUserListFilter,
  type UserListFilter,
  writeUserListFilter,
} from '../features/users/user-list-filter.ts';
import { USERS_KEY, userQueries } from '../features/users/users.queries.ts';
import { useAdministrationTexts } from '../texts/use-administration-texts.ts';
import { Button } from '../ui/button.tsx';
import { ListPanel } from '../ui/list-panel.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { StatusMessage } from '../ui/status-message.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';

/** 用户管理. */
export function Component() {
  const { users: texts } = useAdministrationTexts();
  useDocumentTitle(texts.title);
  return (
    <SessionGate ability="user.read">
      <Users />
    </SessionGate>
  );
}

function Users() {
  const { users: texts } = useAdministrationTexts();
  const session = useSession();
  const queryClient = useQueryClient();
  const [params, setParams] = useSearchParams();
  const [act, setAct] = useState<UserAct | null>(null);
  const [said, setSaid] = useState('');
  const filter = readUserListFilter(params);
  const list = useQuery(userQueries.list(filter));
  const organizations = useQuery(organizationQueries.tree()).data?.items ?? [];
  const guardsDuties = session?.abilities.includes('separation.manage') ?? false;
  const separation = useQuery({ ...userQueries.separation(), enabled: guardsDuties });

  const granter = { held: listHeld(session), organizations };
  const ownId = session?.account?.id ?? '';
  function changeFilter(change: Partial<UserListFilter>) {
    const next = { ...filter, page: 1, ...change };
    setParams(writeUserListFilter(next), { preventScrollReset: change.page === undefined });
  }
  const reset = () => setParams({}, { preventScrollReset: true });
  /** A dialog closes when the page behind it shows what was done. */
  async function tellDone(done: string) {
    await queryClient.invalidateQueries({ queryKey: USERS_KEY });
    setSaid(done);
  }

  return (
    <>
      <PageHeading title={texts.title} lead={texts.intro} />
      <StatusMessage>{said}</StatusMessage>
      {guardsDuties && <SeparationPanel onDone={tellDone} />}
      <UserQueryForm
        filter={filter}
        organizations={organizations}
        onChange={changeFilter}
        onReset={reset}
      />
      <ListPanel
        title={texts.list}
        query={list}
        isFiltered={isFilteringUsers(filter)}
        none={{ title: texts.nobody, hint: texts.nobodyHint }}
        noneFound={{ title: texts.nobodyFound, hint: texts.nobodyFoundHint }}
        onReset={reset}
        onPaging={changeFilter}
        tools={
          session?.abilities.includes('user.manage') && (
            <Button kind="primary" onClick={() => setAct({ kind: 'invite' })}>
              {texts.invite}
            </Button>
          )
        }
      >
        {(page) => <UserTable page={page} ownId={ownId} onAct={setAct} />}
      </ListPanel>
      {act && (
        <UserDialogs
          act={act}
          granter={granter}
          ownId={ownId}
          isSeparated={separation.data?.isOn}
          onAct={setAct}
          onClose={() => setAct((now) => (now === act ? null : now))}
          onDone={tellDone}
        />
      )}
    </>
  );
}
