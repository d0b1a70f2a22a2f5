/** Every address of the page, once. */
export const paths = {
  home: '/',
  charts: '/charts/',
  chart: (chartId: string) => `/charts/${encodeURIComponent(chartId)}`,
  chartVersion: (chartId: string, version: number) =>
    `/charts/${encodeURIComponent(chartId)}/versions/${version}`,
  search: '/search',
  riskRegister: '/risk-register',
  findings: '/findings',
  myStages: '/my-stages',
  responsibleParties: '/responsible-parties',
  responsibleParty: (partyId: string) => `/responsible-parties/${encodeURIComponent(partyId)}`,
  /** The page of a party, ready to be merged into the one of that name. */
  mergeParty: (partyId: string, into: string) =>
    `/responsible-parties/${encodeURIComponent(partyId)}?${new URLSearchParams({ merge: into })}`,
  /** Of a party where one is named; else one is asked whose. */
  makeHandOver: (partyId?: string) =>
    `/hand-overs/new${partyId ? `?party=${encodeURIComponent(partyId)}` : ''}`,
  /** Of what charts print as `wording`, or where nobody answers. */
  assign: (organizationId: string, wording: string | null) =>
    `/hand-overs/new?${new URLSearchParams({
      ...(wording === null ? { unassigned: '' } : { wording }),
      organization: organizationId,
    })}`,
  /** The list of them where none is named. */
  handOver: (handOverId = '') => `/hand-overs/${encodeURIComponent(handOverId)}`,
  users: '/users',
  organizations: '/organizations',
  audit: '/audit',
  login: '/login',
  /** Comes back to `returnTo`, a path of the page, once somebody is logged in. */
  loginFor: (returnTo: string) => `/login?returnTo=${encodeURIComponent(returnTo)}`,
  invitation: '/invitation',
  account: '/account',
} as const;
