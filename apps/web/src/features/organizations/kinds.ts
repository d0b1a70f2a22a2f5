import { ORGANIZATION_KINDS, type OrganizationKind } from '@lianfang/contracts';

/** What usually stands under an organisation of this kind: a proposal, never a rule. */
export function nextKind(kind: OrganizationKind | undefined): OrganizationKind {
  if (kind === undefined) return 'bureau';
  return ORGANIZATION_KINDS[ORGANIZATION_KINDS.indexOf(kind) + 1] ?? 'section';
}

export function readKind(chosen: FormDataEntryValue | null): OrganizationKind {
  return ORGANIZATION_KINDS.find((kind) => kind === chosen) ?? 'bureau';
}
