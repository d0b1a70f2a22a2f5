import {
  CATEGORIES,
  type Category,
  LEVEL_FILTERS,
  LEVEL_ORIGINS,
  type LevelFilter,
  type LevelOrigin,
} from '@lianfang/contracts';
import { readExactText, readExactTexts, readFlag } from '../../lib/url-texts.ts';
import { readChoices, readDay, readId, readWords } from '../../lib/url-values.ts';

/** More wordings than the server compares at once. */
const MAX_PARTIES = 50;

/** Which rows of the register are meant. The API and the address of the page spell it alike. */
export interface RegisterFilter {
  levels: LevelFilter[];
  origins: LevelOrigin[];
  categories: Category[];
  organizationId: string | null;
  /** That organisation alone, without what lies under it. */
  isDirect: boolean;
  chartId: string | null;
  /** The whole name of a stage; empty: any. */
  stage: string;
  /** Wordings of 责任人, any of them; beside them 未填写. */
  parties: string[];
  hasNoParty: boolean;
  /** Only where a vacant post answers. */
  isVacant: boolean;
  words: string;
  /** Days in Beijing, both included. */
  decidedFrom: string | null;
  decidedTo: string | null;
  isUndecided: boolean;
  /** The register as it stood at the end of that day. */
  asOf: string | null;
}

export const ALL_ROWS: RegisterFilter = {
  levels: [],
  origins: [],
  categories: [],
  organizationId: null,
  isDirect: false,
  chartId: null,
  stage: '',
  parties: [],
  hasNoParty: false,
  isVacant: false,
  words: '',
  decidedFrom: null,
  decidedTo: null,
  isUndecided: false,
  asOf: null,
};

export function readRegisterFilter(params: URLSearchParams): RegisterFilter {
  return {
    levels: readChoices(params, 'level', LEVEL_FILTERS),
    origins: readChoices(params, 'levelOrigin', LEVEL_ORIGINS),
    categories: readChoices(params, 'category', CATEGORIES),
    organizationId: readId(params, 'organizationId'),
    isDirect: readFlag(params, 'directly'),
    chartId: readId(params, 'chartId'),
    stage: readExactText(params, 'stage'),
    parties: readExactTexts(params, 'responsibleParty', MAX_PARTIES),
    hasNoParty: readFlag(params, 'noParty'),
    isVacant: readFlag(params, 'vacant'),
    words: readWords(params),
    decidedFrom: readDay(params, 'decidedFrom'),
    decidedTo: readDay(params, 'decidedTo'),
    isUndecided: readFlag(params, 'undecided'),
    asOf: readDay(params, 'asOf'),
  };
}

export function writeRegisterFilter(filter: RegisterFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const level of filter.levels) params.append('level', level);
  for (const origin of filter.origins) params.append('levelOrigin', origin);
  for (const category of filter.categories) params.append('category', category);
  if (filter.organizationId !== null) params.set('organizationId', filter.organizationId);
  if (filter.isDirect) params.set('directly', 'true');
  if (filter.chartId !== null) params.set('chartId', filter.chartId);
  if (filter.stage !== '') params.set('stage', filter.stage);
  for (const party of filter.parties) params.append('responsibleParty', party);
  if (filter.hasNoParty) params.set('noParty', 'true');
  if (filter.isVacant) params.set('vacant', 'true');
  if (filter.words !== '') params.set('q', filter.words);
  if (filter.decidedFrom !== null) params.set('decidedFrom', filter.decidedFrom);
  if (filter.decidedTo !== null) params.set('decidedTo', filter.decidedTo);
  if (filter.isUndecided) params.set('undecided', 'true');
  if (filter.asOf !== null) params.set('asOf', filter.asOf);
  return params;
}

export function isFilteringRegister(filter: RegisterFilter): boolean {
  return writeRegisterFilter(filter).toString() !== '';
}
