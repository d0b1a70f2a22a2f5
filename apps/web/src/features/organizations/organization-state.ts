import { readId, readWords } from '../../lib/url-values.ts';

/** Which organisation is chosen, and by which words the tree is narrowed. It lives in the address. */
export interface OrganizationState {
  organizationId: string | null;
  words: string;
}

const CHOSEN = 'organizationId';

export function readOrganizationState(params: URLSearchParams): OrganizationState {
  return { organizationId: readId(params, CHOSEN), words: readWords(params) };
}

export function writeOrganizationState({ organizationId, words }: OrganizationState) {
  const params = new URLSearchParams();
  if (organizationId !== null) params.set(CHOSEN, organizationId);
  if (words !== '') params.set('q', words);
  return params;
}
