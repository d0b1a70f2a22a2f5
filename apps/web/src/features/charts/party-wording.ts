import type { PrintedParty } from '@lianfang/contracts';
import type { Texts } from '../../texts/zh-cn.ts';

/** How a 责任人 was printed; a person whom the public is not told of is told as such. */
export function wordingOf({ printedAs }: PrintedParty, { chart }: Texts): string {
  return printedAs === '' ? chart.withheldParty : printedAs;
}

export function joinParties(parties: readonly PrintedParty[], texts: Texts): string {
  return parties.map((party) => wordingOf(party, texts)).join(texts.chart.partyJoin);
}
