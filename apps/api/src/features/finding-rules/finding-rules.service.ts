import type { FindingRule, RuleSetting } from '@lianfang/contracts';
import { holdsAt, SEVERITY_OF } from '@lianfang/domain';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Asker } from '../../lib/reader.ts';
import type {
  FindingRuleRepository,
  RuleSettings,
  RulesInChange,
} from './finding-rules.repository.ts';

/** The settings as this reader sees them, and the revision that was read. */
interface SeenSettings {
  items: RuleSetting[];
  revision: number;
}

/** Which rule where, and what was read of it. */
interface Expected {
  organizationId: string;
  rule: FindingRule;
  revision: number;
}

export function findingRuleService(rules: FindingRuleRepository) {
  return {
    async read({ reader }: Asker, organizationId: string): Promise<SeenSettings> {
      return describe(await rules.find(reader.userId, organizationId));
    },

    /** The same reason again changes nothing, and is not logged. */
    switchOff: (asker: Asker, expected: Expected, reason: string): Promise<SeenSettings> =>
      rules.change(async (change) => {
        const { settings, own } = await findManaged(change, asker, expected);
        if (own?.reason === reason) return describe(settings);
        await claim(change, settings);
        await change.switchOff(settings.id, expected.rule, reason);
        await change.append(asker.actor, settings, {
          action: 'finding-rule.off',
          before: own && { rule: expected.rule, reason: own.reason },
          after: { rule: expected.rule, reason },
        });
        return readAgain(change, asker, expected);
      }),

    /** What is on already, or off only by an organisation above, stays as it is. */
    switchOn: (asker: Asker, expected: Expected): Promise<SeenSettings> =>
      rules.change(async (change) => {
        const { settings, own } = await findManaged(change, asker, expected);
        if (!own) return describe(settings);
        await claim(change, settings);
        await change.switchOn(settings.id, expected.rule);
        await change.append(asker.actor, settings, {
          action: 'finding-rule.on',
          before: { rule: expected.rule, reason: own.reason },
        });
        return readAgain(change, asker, expected);
      }),
  };
}

/** `own` is what the organisation itself decided about the rule; null: nothing. */
async function findManaged(
  change: RulesInChange,
  { reader }: Asker,
  { organizationId, rule, revision }: Expected,
) {
  const settings = await change.find(reader.userId, organizationId);
  if (!settings) throw new ProblemError('organization-not-found');
  if (!holdsAt(settings.held, 'organization.manage', settings.path)) {
    throw new ProblemError('forbidden');
  }
  if (settings.revision !== revision) throw new ProblemError('stale');
  const setting = settings.items.find((each) => each.rule === rule);
  return { settings, own: setting?.isOff && !setting.isDecidedAbove ? setting : null };
}

async function claim(change: RulesInChange, settings: RuleSettings): Promise<void> {
  if (!(await change.claim(settings))) throw new ProblemError('stale');
}

async function readAgain(
  change: RulesInChange,
  { reader }: Asker,
  { organizationId }: Expected,
): Promise<SeenSettings> {
  return describe(await change.find(reader.userId, organizationId));
}

function describe(settings: RuleSettings | undefined): SeenSettings {
  if (!settings) throw new ProblemError('organization-not-found');
  const { items, revision } = settings;
  return { items: items.map((each) => ({ ...each, severity: SEVERITY_OF[each.rule] })), revision };
}
