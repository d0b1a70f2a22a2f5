import { Link, useLocation } from 'react-router';
import { RefusedError, UnreachableError } from '../lib/http.ts';
import { paths } from '../lib/paths.ts';
import { useTexts } from '../texts/texts-context.tsx';
import type { Texts } from '../texts/zh-cn.ts';
import { Button } from './button.tsx';
import styles from './failure.module.css';
import { Notice } from './notice.tsx';

interface FailureProps {
  error: Error;
  onRetry: () => void;
  heading?: 'h1' | 'h2';
}

/** A request that failed: what happened, what to tell the administrator, and the way on. */
export function Failure({ error, onRetry, heading = 'h2' }: FailureProps) {
  const texts = useTexts();
  const { states, shell } = texts;
  const { pathname, search } = useLocation();
  const { title, hint, canRetry } = explain(error, texts);
  const requestId = findRequestId(error);
  return (
    <div role="alert">
      <Notice title={title} hint={hint} heading={heading}>
        {canRetry && (
          <Button kind="primary" onClick={onRetry}>
            {states.retry}
          </Button>
        )}
        {needsLogIn(error) && <Link to={paths.loginFor(pathname + search)}>{shell.logIn}</Link>}
        <Link to={paths.home}>{states.backHome}</Link>
        {requestId && (
          <p className={styles.requestId}>
            {states.requestId} <code>{requestId}</code>
          </p>
        )}
      </Notice>
    </div>
  );
}

/** Only where the server is at fault does the number help: an administrator finds the failure by it. */
function findRequestId(error: Error): string | undefined {
  return error instanceof RefusedError && error.status >= 500
    ? error.problem?.requestId
    : undefined;
}

function needsLogIn(error: Error): boolean {
  return error instanceof RefusedError && error.status === 401;
}

interface Explanation {
  title: string;
  hint: string;
  canRetry: boolean;
}

function explain(error: Error, { states, problems }: Texts): Explanation {
  if (error instanceof UnreachableError) {
    return { title: states.unreachable, hint: states.unreachableHint, canRetry: true };
  }
  if (!(error instanceof RefusedError)) {
    return { title: states.failed, hint: states.failedHint, canRetry: true };
  }
  if (needsLogIn(error)) {
    return { title: states.logInFirst, hint: states.logInFirstHint, canRetry: false };
  }
  if (error.status === 403) {
    return { title: states.forbidden, hint: states.forbiddenHint, canRetry: false };
  }
  if (error.status === 404 && !error.problem) {
    return { title: states.notFound, hint: states.notFoundHint, canRetry: false };
  }
  const { code, title = states.failed, detail = states.failedHint } = error.problem ?? {};
  const told = (code && problems[code]) ?? { title, hint: detail };
  return { ...told, canRetry: error.status >= 500 };
}
