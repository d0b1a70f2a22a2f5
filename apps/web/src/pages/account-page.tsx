import { OwnSessions } from '../features/sessions/components/own-sessions.tsx';
import { PasswordChange } from '../features/sessions/components/password-change.tsx';
import { Profile } from '../features/sessions/components/profile.tsx';
import { SessionGate } from '../features/sessions/components/session-gate.tsx';
import { useSession } from '../features/sessions/use-session.ts';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { Panel } from '../ui/panel.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';
import styles from './account-page.module.css';

export function Component() {
  const { account: texts } = useOfficeTexts();
  useDocumentTitle(texts.title);
  return (
    <SessionGate>
      <PageHeading title={texts.title} />
      <Account />
    </SessionGate>
  );
}

function Account() {
  const { account: texts } = useOfficeTexts();
  const account = useSession()?.account;
  if (!account) return null;
  return (
    <div className={styles.account}>
      <Panel title={texts.profile}>
        <Profile account={account} />
      </Panel>
      <Panel title={texts.changePassword}>
        {account.hasPassword ? (
          <PasswordChange username={account.username} />
        ) : (
          <p>{texts.noPassword}</p>
        )}
      </Panel>
      <div className={styles.wide}>
        <OwnSessions />
      </div>
    </div>
  );
}
