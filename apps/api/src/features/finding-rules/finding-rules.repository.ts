import type { FindingRule, RuleSetting } from '@lianfang/contracts';
import {
  type Actor,
  type AuditFact,
  appendEntry,
  type Database,
  type Transaction,
} from '@lianfang/db';
import type { RoleHeld } from '@lianfang/domain';
import { isUuid } from '../../lib/uuid.ts';
import { FIND_RULE_SETTINGS } from './find-rule-settings.sql.ts';

/** The rules as they hold at an organisation, and who asks. */
export interface RuleSettings {
  id: string;
  name: string;
  revision: number;
  /** Its own id and those of all above it. */
  path: string[];
  items: Omit<RuleSetting, 'severity'>[];
  /** What the reader holds at this moment. */
  held: RoleHeld[];
}

export type FindingRuleRepository = ReturnType<typeof findingRuleRepository>;
export type RulesInChange = ReturnType<typeof rulesInChange>;

export function findingRuleRepository({ pool, prisma }: Database) {
  return {
    /** undefined where there is no organisation of that id that this reader reaches. */
    async find(readerId: string, organizationId: string): Promise<RuleSettings | undefined> {
      if (!isUuid(organizationId)) return undefined;
      const values = [readerId, organizationId];
      return (await pool.query<RuleSettings>(FIND_RULE_SETTINGS, values)).rows[0];
    },

    /** All of it happens, with its entry in the log, or nothing. */
    change<Result>(work: (rules: RulesInChange) => Promise<Result>): Promise<Result> {
      return prisma.$transaction((tx) => work(rulesInChange(tx)));
    },
  };
}

function rulesInChange(tx: Transaction) {
  return {
    async find(readerId: string, organizationId: string): Promise<RuleSettings | undefined> {
      if (!isUuid(organizationId)) return undefined;
      const [row] = await tx.$queryRawUnsafe<RuleSettings[]>(
        FIND_RULE_SETTINGS,
        readerId,
        organizationId,
      );
      return row;
    },

    /** What an organisation decides has one revision. @returns false where somebody else wrote since that one */
    async claim({ id, revision }: Pick<RuleSettings, 'id' | 'revision'>): Promise<boolean> {
      const { count } = await tx.organization.updateMany({
        where: { id, revision },
        data: { revision: { increment: 1 } },
      });
      return count === 1;
    },

    async switchOff(organizationId: string, rule: FindingRule, reason: string): Promise<void> {
      await tx.$executeRaw`
        INSERT INTO switched_off_rules (organization_id, rule, reason, decided_at)
        VALUES (${organizationId}::uuid, ${rule}::finding_rule, ${reason}, now())
        ON CONFLICT (organization_id, rule) DO UPDATE SET reason = excluded.reason, decided_at = excluded.decided_at`;
    },

    async switchOn(organizationId: string, rule: FindingRule): Promise<void> {
      await tx.$executeRaw`
        DELETE FROM switched_off_rules
        WHERE organization_id = ${organizationId}::uuid AND rule = ${rule}::finding_rule`;
    },

    append(
      actor: Actor,
      { id, name }: Pick<RuleSettings, 'id' | 'name'>,
      fact: Omit<AuditFact, 'object' | 'organizationId'>,
    ): Promise<void> {
      const object = { kind: 'organization' as const, id, name };
      return appendEntry(tx, actor, { ...fact, organizationId: id, object });
    },
  };
}
