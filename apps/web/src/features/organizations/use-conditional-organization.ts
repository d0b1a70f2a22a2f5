import type { OrganizationDetail } from '@lianfang/contracts';
import { useQueryClient } from '@tanstack/react-query';
import type { Tagged } from '../../lib/http.ts';
import { useConditional } from '../../lib/use-conditional.ts';
import { organizationQueries } from './organizations.queries.ts';

/** One organisation, changed on condition that nobody changed it meanwhile. */
export function useConditionalOrganization(first: Tagged<OrganizationDetail>) {
  const queryClient = useQueryClient();
  return useConditional(first, () =>
    queryClient.fetchQuery(organizationQueries.detail(first.answer.id)),
  );
}
