import { PAGE_SIZE, type PartyImport, XLSX_TYPE } from '@lianfang/contracts';
import { RefusedError, request, UnreachableError } from '../../lib/http.ts';
import { readLanguage } from '../../lib/language.ts';
import { type NamedFile, nameOf } from '../../lib/named-file.ts';
import { toSearch } from '../../lib/url-values.ts';
import { type PartyListFilter, writePartyListFilter } from './party-list-filter.ts';

const PARTIES = '/api/v1/responsible-parties';
const IMPORT = `${PARTIES}/import`;

/** The parties of the list, of all its pages. */
export async function exportParties(
  filter: PartyListFilter,
  signal: AbortSignal,
): Promise<NamedFile> {
  const whole = { ...filter, page: 1, pageSize: PAGE_SIZE.default };
  const url = `${PARTIES}/export${toSearch(writePartyListFilter(whole))}`;
  return takeFile(await request(url, { signal }));
}

/** Says what the sheet does, and does it unless it is a try. */
export async function importParties(
  sheet: Blob,
  { isDryRun, signal }: { isDryRun: boolean; signal: AbortSignal },
): Promise<PartyImport> {
  const init = { method: 'POST', headers: { 'Content-Type': XLSX_TYPE }, body: sheet, signal };
  return (await request(`${IMPORT}?dryRun=${isDryRun}`, init)).json();
}

/**
 * The sheet that was refused, with what is wrong beside each row. The usual way of asking takes a refusal for
 * an error without a body; here the body is what is wanted.
 */
export async function fetchFaultySheet(sheet: Blob): Promise<NamedFile> {
  const headers = {
    Accept: XLSX_TYPE,
    'Accept-Language': readLanguage(),
    'Content-Type': XLSX_TYPE,
  };
  const init = { method: 'POST', headers, body: sheet, credentials: 'same-origin' as const };
  const response = await fetch(`${IMPORT}?dryRun=true`, init).catch((error: unknown) => {
    throw new UnreachableError(error);
  });
  if (response.status !== 422) throw new RefusedError(response, null);
  return takeFile(response);
}

async function takeFile(response: Response): Promise<NamedFile> {
  const content = await response.blob();
  return { name: nameOf(response) ?? 'responsible-parties.xlsx', content };
}
