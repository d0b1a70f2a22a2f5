import type { FindingRule, RuleSetting } from '@lianfang/contracts';
import type { LoggedIn } from './test-app.ts';

type Sender = Pick<LoggedIn, 'send'>;

/** What a test says of a change; the rest is what nobody changed yet. */
interface Change {
  rule?: string;
  /** Empty: without `If-Match`. */
  etag?: string;
}

export const RULE: FindingRule = 'suspected-slip';

export const rulesOf = (organizationId: string) =>
  `/api/v1/organizations/${organizationId}/finding-rules`;

export async function readRule(reader: LoggedIn, organizationId: string): Promise<RuleSetting> {
  const { items } = (await reader.get(rulesOf(organizationId))).json();
  return items.find((each: RuleSetting) => each.rule === RULE);
}

export function switchOff(
  { send }: Sender,
  organizationId: string,
  payload: object,
  { rule = RULE, etag = '"r1"' }: Change = {},
) {
  const url = `${rulesOf(organizationId)}/${rule}/switched-off`;
  return send({ method: 'PUT', url, payload, headers: etag ? { 'if-match': etag } : {} });
}

export function switchOn(
  { send }: Sender,
  organizationId: string,
  { rule = RULE, etag = '"r1"' }: Change = {},
) {
  const url = `${rulesOf(organizationId)}/${rule}/switched-off`;
  return send({ method: 'DELETE', url, headers: etag ? { 'if-match': etag } : {} });
}
