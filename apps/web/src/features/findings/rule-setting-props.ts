import type { RuleSetting } from '@lianfang/contracts';
import type { RulePlace } from './findings.queries.ts';

/** What is shown of a rule at an organisation, and what a change of it takes. */
export interface RuleSettingProps {
  setting: RuleSetting;
  place: RulePlace;
  /** Reads the settings again, where somebody else was quicker. */
  onStale: () => Promise<unknown>;
  onDone: (said: string) => Promise<void>;
}
