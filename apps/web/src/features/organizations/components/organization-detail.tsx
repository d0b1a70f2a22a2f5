import type { OrganizationNode } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Skeleton, SkeletonBar } from '../../../ui/skeleton.tsx';
import type { OrganizationAct } from '../organization-act.ts';
import { organizationQueries } from '../organizations.queries.ts';
import { useInherited } from '../use-inherited.ts';
import { OrganizationSummary } from './organization-summary.tsx';
import { SettingsForm } from './settings-form.tsx';

interface OrganizationDetailProps {
  organizationId: string;
  nodes: readonly OrganizationNode[];
  onChoose: (id: string) => void;
  onAct: (act: OrganizationAct) => void;
  onDone: (said: string) => Promise<void>;
  usersLink: (label: string) => ReactNode;
}

/** The chosen organisation: what it is, what can be done with it, and what it decides for all below it. */
export function OrganizationDetail(props: OrganizationDetailProps) {
  const { organizationId, nodes, onChoose, onAct, onDone, usersLink } = props;
  const { organizations: texts } = useAdministrationTexts();
  const { data: read, error, refetch } = useQuery(organizationQueries.detail(organizationId));
  const inherited = useInherited(read?.answer.parentId ?? null, nodes);
  if (!read) return error ? <Failure error={error} onRetry={refetch} /> : <DetailSkeleton />;
  const { answer } = read;
  const mayManage = answer.abilities.includes('organization.manage');
  return (
    <>
      <OrganizationSummary
        organization={answer}
        nodes={nodes}
        onChoose={onChoose}
        usersLink={usersLink}
      >
        {mayManage && (
          <>
            <Button onClick={() => onAct({ kind: 'create', parentId: answer.id })}>
              {texts.createUnder}
            </Button>
            <Button onClick={() => onAct({ kind: 'edit', read })}>{texts.edit}</Button>
            <Button onClick={() => onAct({ kind: 'move', read })}>{texts.move}</Button>
            <Button onClick={() => onAct({ kind: 'remove', read })}>{texts.remove}</Button>
          </>
        )}
      </OrganizationSummary>
      <SettingsForm
        key={answer.id}
        read={read}
        inherited={inherited}
        mayChange={mayManage}
        onSaved={onDone}
      />
    </>
  );
}

function DetailSkeleton() {
  return (
    <Skeleton>
      <SkeletonBar size="heading" />
      <SkeletonBar size="tools" />
      <SkeletonBar size="card" />
    </Skeleton>
  );
}
