import { type EffectiveSettings, RISK_LEVELS } from '@lianfang/contracts';
import { useTexts } from '../../texts/texts-context.tsx';
import { useAdministrationTexts } from '../../texts/use-administration-texts.ts';
import {
  BUILT_IN_COLORS,
  type ByLevel,
  NO_SUPERVISORS,
  type SettingsDraft,
} from './settings-draft.ts';

/** A setting in words: `高：主要领导、中：分管领导、低：未指定`. */
export function useDescribeSetting() {
  const { levels } = useTexts();
  const { organizations } = useAdministrationTexts();
  const { settings: texts } = organizations;
  function byLevel(values: ByLevel<string>) {
    return RISK_LEVELS.map((level) => texts.pair(levels[level], values[level])).join(texts.list);
  }
  const describe = {
    levelWords(words: EffectiveSettings['levelWords']) {
      return RISK_LEVELS.map((level) => (words ?? levels)[level]).join(texts.slash);
    },
    levelColors(colors: EffectiveSettings['levelColors']) {
      const { high, medium, low } = colors ?? BUILT_IN_COLORS;
      return byLevel({
        high: texts.colors[high],
        medium: texts.colors[medium],
        low: texts.colors[low],
      });
    },
    levelSupervisors(supervisors: EffectiveSettings['levelSupervisors']) {
      const { high, medium, low } = supervisors ?? NO_SUPERVISORS;
      const named = (name: string) => name || texts.notSet;
      return byLevel({ high: named(high), medium: named(medium), low: named(low) });
    },
    passwordRules: (rules: EffectiveSettings['passwordRules']) => texts.rules[rules],
  };
  /** As it stands in a draft, where null is what the organisation above says. */
  function describeDraft(setting: keyof SettingsDraft, draft: SettingsDraft): string {
    if (setting === 'chartVisibility') return texts.visibilities[draft.chartVisibility];
    if (draft[setting] === null) return texts.inherited;
    if (setting === 'levelColors') return describe.levelColors(draft.levelColors);
    if (setting === 'levelWords') return describe.levelWords(draft.levelWords);
    if (setting === 'levelSupervisors') return describe.levelSupervisors(draft.levelSupervisors);
    return draft.passwordRules === null ? texts.inherited : texts.rules[draft.passwordRules];
  }
  return { describe, describeDraft };
}
