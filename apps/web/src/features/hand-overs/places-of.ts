/** Which places go to a party: all of a party or of a person, of a printed wording, or those nobody answers for. */
export type PlacesOf =
  | { partyId: string }
  | { holder: string }
  | { wording: string; organizationId?: string }
  | { unassigned: 'true'; organizationId?: string };

/** Read from the address; null where nothing was chosen yet. */
export function readPlacesOf(params: URLSearchParams): PlacesOf | null {
  const partyId = params.get('party');
  if (partyId) return { partyId };
  const organizationId = params.get('organization');
  const where = organizationId ? { organizationId } : {};
  const wording = params.get('wording');
  if (wording) return { wording, ...where };
  if (params.has('unassigned')) return { unassigned: 'true', ...where };
  const holder = params.get('holder')?.trim();
  return holder ? { holder } : null;
}

/** Where nobody has to leave: what a wording stands for is assigned, and not handed over. */
export function actOn(of: PlacesOf): 'handOver' | 'assign' {
  return 'wording' in of || 'unassigned' in of ? 'assign' : 'handOver';
}
