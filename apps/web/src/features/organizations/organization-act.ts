import type { OrganizationDetail } from '@lianfang/contracts';
import type { Tagged } from '../../lib/http.ts';

type WithRead<Kind extends string> = Kind extends string
  ? { kind: Kind; read: Tagged<OrganizationDetail> }
  : never;

/** What somebody has set out to do with an organisation: one dialog at a time. */
export type OrganizationAct =
  | { kind: 'create'; parentId: string | null }
  | WithRead<'edit' | 'move' | 'remove'>;
