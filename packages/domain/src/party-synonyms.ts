/** Words of one meaning in the names of responsible parties, as printed charts have them; each stands for the first. */
export const PARTY_SYNONYMS: readonly (readonly [string, ...string[]])[] = [
  ['经办', '办理', '承办'],
  ['负责人', '责任人'],
  ['人', '人员'],
];
