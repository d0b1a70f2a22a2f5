import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { LoggedInAlready } from '../features/sessions/components/logged-in-already.tsx';
import { LoginForm } from '../features/sessions/components/login-form.tsx';
import { SignOn } from '../features/sessions/components/sign-on.tsx';
import { readLoginNotice } from '../features/sessions/login-notice.ts';
import { useSession } from '../features/sessions/use-session.ts';
import { toLocalPath } from '../lib/local-path.ts';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import { Desk } from '../ui/desk.tsx';
import { StatusMessage } from '../ui/status-message.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import styles from './login-page.module.css';

export function Component() {
  const { login } = useOfficeTexts();
  const session = useSession();
  const navigate = useNavigate();
  const returnTo = toLocalPath(useSearchParams()[0].get('returnTo'), window.location.origin);
  useDocumentTitle(login.title);
  return (
    <Desk title={login.title}>
      <Arrival hasTarget={returnTo !== '/'} />
      {session?.account ? (
        <LoggedInAlready name={session.account.name} returnTo={returnTo} />
      ) : (
        <LoginForm onLoggedIn={() => navigate(returnTo, { replace: true })} />
      )}
      {session?.signOn && !session.account && (
        <SignOn name={session.signOn.name} returnTo={returnTo} />
      )}
      {!session?.account && <p className={styles.noAccount}>{login.noAccount}</p>}
    </Desk>
  );
}

/** Why one is here, where there is a reason. */
function Arrival({ hasTarget }: { hasTarget: boolean }) {
  const { login } = useOfficeTexts();
  const notice = readLoginNotice(useLocation().state);
  const reason = hasTarget ? login.required : null;
  return <StatusMessage>{notice ? login[notice] : reason}</StatusMessage>;
}
