/** Whose places are handed over: those of a party, or of all that a person holds. */
export type PlacesOf = { partyId: string } | { holder: string };

/** Read from the address; null where nobody was chosen yet. */
export function readPlacesOf(params: URLSearchParams): PlacesOf | null {
  const partyId = params.get('party');
  if (partyId) return { partyId };
  const holder = params.get('holder')?.trim();
  return holder ? { holder } : null;
}
