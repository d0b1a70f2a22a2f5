import type { OrganizationNode } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { organizationQueries } from './organizations.queries.ts';
import type { Inherited } from './settings-draft.ts';

const BUILT_IN: Inherited = {
  from: null,
  settings: {
    levelWords: null,
    levelColors: null,
    levelSupervisors: null,
    passwordRules: 'complex',
  },
};

/** What would hold without own settings: what holds for the organisation above, or what is built in. */
export function useInherited(
  parentId: string | null,
  nodes: readonly OrganizationNode[],
): Inherited {
  const { data } = useQuery({
    ...organizationQueries.detail(parentId ?? ''),
    enabled: parentId !== null,
  });
  if (parentId === null) return BUILT_IN;
  const from = data?.answer.name ?? nodes.find(({ id }) => id === parentId)?.name ?? '';
  return { from, settings: data?.answer.effective };
}
