import type { Ability } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton, SkeletonBar } from '../../../ui/skeleton.tsx';
import { sessionQueries } from '../sessions.queries.ts';

interface SessionGateProps {
  /** Without one, whoever is logged in comes in. */
  ability?: Ability;
  children: ReactNode;
}

/** A page for people who are logged in. Others are told before anything is asked for that would be refused. */
export function SessionGate({ ability, children }: SessionGateProps) {
  const { states } = useTexts();
  const { data: session, error, refetch } = useQuery(sessionQueries.current);
  if (!session) {
    return error ? <Failure error={error} onRetry={refetch} heading="h1" /> : <GateSkeleton />;
  }
  if (!session.account) return <LogInFirst />;
  if (ability && !session.abilities.includes(ability)) {
    return (
      <Notice heading="h1" title={states.forbidden} hint={states.forbiddenHint}>
        <Link to={paths.home}>{states.backHome}</Link>
      </Notice>
    );
  }
  return children;
}

function LogInFirst() {
  const { states, shell } = useTexts();
  const { pathname, search } = useLocation();
  return (
    <Notice heading="h1" title={states.logInFirst} hint={states.logInFirstHint}>
      <Link to={paths.loginFor(pathname + search)}>{shell.logIn}</Link>
      <Link to={paths.home}>{states.backHome}</Link>
    </Notice>
  );
}

function GateSkeleton() {
  return (
    <Skeleton>
      <SkeletonBar size="heading" />
      <SkeletonBar size="card" />
    </Skeleton>
  );
}
