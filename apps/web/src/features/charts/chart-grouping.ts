import { readChoices } from '../../lib/url-values.ts';

/** 按类别 or 按单位. */
export const GROUPINGS = ['category', 'organization'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** By what the list is grouped. It lives in the address beside the filter; the API is never asked for it. */
export function readGrouping(params: URLSearchParams): Grouping {
  return readChoices(params, 'by', GROUPINGS)[0] ?? 'organization';
}

/** Adds it where it is not the usual one. */
export function writeGrouping(params: URLSearchParams, grouping: Grouping): URLSearchParams {
  if (grouping !== 'organization') params.set('by', grouping);
  return params;
}
