import type { MyStages } from '@lianfang/contracts';
import { queryOptions } from '@tanstack/react-query';
import { getJson } from '../../lib/http.ts';

export const myStagesQuery = queryOptions({
  queryKey: ['my-stages'],
  queryFn: ({ signal }) => getJson<MyStages>('/api/v1/my-stages', signal),
  // Who answers changes by itself at the turn of a day.
  staleTime: 0,
});
