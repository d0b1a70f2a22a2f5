import type { SessionState } from '@lianfang/contracts';
import { Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import { LoggedInAlready } from '../features/sessions/components/logged-in-already.tsx';
import { LoginForm } from '../features/sessions/components/login-form.tsx';
import { SignOn } from '../features/sessions/components/sign-on.tsx';
import { readLoginNotice } from '../features/sessions/login-notice.ts';
import { useSession } from '../features/sessions/use-session.ts';
import { toLocalPath } from '../lib/local-path.ts';
import { paths } from '../lib/paths.ts';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import { Desk } from '../ui/desk.tsx';
import { StatusMessage } from '../ui/status-message.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';

export function Component() {
  const { login } = useOfficeTexts();
  const session = useSession();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const returnTo = toLocalPath(params.get('returnTo'), window.location.origin);
  const arriveAt = (account: SessionState['account']) =>
    returnTo === paths.home && account?.holdsPost ? paths.myStages : returnTo;
  useDocumentTitle(login.title);
  if (session?.account && params.has('arrived')) {
    return <Navigate to={arriveAt(session.account)} replace />;
  }
  if (session?.account) {
    return (
      <Desk title={login.title}>
        <LoggedInAlready name={session.account.name} returnTo={returnTo} />
      </Desk>
    );
  }
  return (
    <Desk title={login.title} foot={login.noAccount}>
      <Arrival hasTarget={returnTo !== '/'} hasFailed={params.has('error')} />
      <LoginForm onLoggedIn={(account) => navigate(arriveAt(account), { replace: true })} />
      {session?.signOn && <SignOn name={session.signOn.name} returnTo={arrivalAt(returnTo)} />}
    </Desk>
  );
}

/** Where single sign-on comes back to: only then is it known who came, and what is theirs. */
function arrivalAt(returnTo: string): string {
  return returnTo === paths.home ? `${paths.login}?arrived` : returnTo;
}

/** Why one is here, where there is a reason. */
function Arrival({ hasTarget, hasFailed }: { hasTarget: boolean; hasFailed: boolean }) {
  const { login } = useOfficeTexts();
  const notice = readLoginNotice(useLocation().state);
  if (hasFailed) return <StatusMessage tone="warning">{login.signOnFailed}</StatusMessage>;
  if (notice) return <StatusMessage>{login[notice]}</StatusMessage>;
  return <StatusMessage tone="news">{hasTarget && login.required}</StatusMessage>;
}
