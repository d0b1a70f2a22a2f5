import { Link, useLocation } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useSessionEnd } from '../use-session-end.ts';

/** Says on every page that the session has ended, and leads back to where the reader was. */
export function SessionEnd({ className }: { className?: string | undefined }) {
  const { shell } = useTexts();
  const { pathname, search } = useLocation();
  const hasEnded = useSessionEnd();
  return (
    <div role="alert">
      {hasEnded && (
        <p className={className}>
          {shell.sessionEnded}{' '}
          <Link to={paths.loginFor(pathname + search)}>{shell.logInAgain}</Link>
        </p>
      )}
    </div>
  );
}
