import { Link, useLocation } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useSessionEnd } from '../use-session-end.ts';

/** Says on every page that the session has ended, and leads back to where the reader was. */
export function SessionEnd({ className }: { className?: string | undefined }) {
  const { shell } = useTexts();
  const { pathname, search } = useLocation();
  const hasEnded = useSessionEnd();
  // Drawn with its words and not before: an alert is spoken when it comes, and an empty one is one too many.
  return (
    hasEnded && (
      <p role="alert" className={className}>
        {shell.sessionEnded} <Link to={paths.loginFor(pathname + search)}>{shell.logInAgain}</Link>
      </p>
    )
  );
}
