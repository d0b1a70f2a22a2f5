import {
  type ChangeOrganization,
  type EffectiveSettings,
  type LevelColor,
  type OrganizationDetail,
  type PasswordRules,
  RISK_LEVELS,
  type RiskLevel,
  type Visibility,
} from '@lianfang/contracts';

export type ByLevel<Value> = Record<RiskLevel, Value>;

/** The settings of an organisation while they are changed; null: as the organisation above says. */
export interface SettingsDraft {
  chartVisibility: Visibility;
  levelWords: ByLevel<string> | null;
  levelColors: ByLevel<LevelColor> | null;
  levelSupervisors: ByLevel<string> | null;
  passwordRules: PasswordRules | null;
}

export const SETTINGS = [
  'levelWords',
  'levelColors',
  'levelSupervisors',
  'passwordRules',
  'chartVisibility',
] as const satisfies readonly (keyof SettingsDraft)[];

/** What levels wear where nobody above said anything. */
export const BUILT_IN_COLORS: ByLevel<LevelColor> = { high: 'red', medium: 'orange', low: 'blue' };
export const NO_SUPERVISORS: ByLevel<string> = { high: '', medium: '', low: '' };

export function readDraft(detail: OrganizationDetail): SettingsDraft {
  const { chartVisibility, levelWords, levelColors, levelSupervisors, passwordRules } = detail;
  return { chartVisibility, levelWords, levelColors, levelSupervisors, passwordRules };
}

/** What the draft says otherwise than what was read; only that is sent. */
export function findChanges(read: SettingsDraft, draft: SettingsDraft): ChangeOrganization {
  const changed = SETTINGS.filter((setting) => !isSame(read[setting], draft[setting]));
  return Object.fromEntries(changed.map((setting) => [setting, trim(draft[setting])]));
}

/** After somebody was quicker: what this reader changed stays, everything else is as it is now. */
export function bringOver(
  first: SettingsDraft,
  draft: SettingsDraft,
  now: SettingsDraft,
): SettingsDraft {
  return { ...now, ...pickChanged(first, draft) };
}

/** Whether what arrived changes a setting that this reader is changing too. */
export function touchesSame(
  read: SettingsDraft,
  draft: SettingsDraft,
  arrived: SettingsDraft,
): boolean {
  return SETTINGS.some(
    (setting) => !isSame(read[setting], draft[setting]) && !isSame(read[setting], arrived[setting]),
  );
}

function pickChanged(first: SettingsDraft, draft: SettingsDraft): Partial<SettingsDraft> {
  const changed = SETTINGS.filter((setting) => !isSame(first[setting], draft[setting]));
  return Object.fromEntries(changed.map((setting) => [setting, draft[setting]]));
}

function isSame(one: SettingsDraft[keyof SettingsDraft], other: typeof one): boolean {
  return spell(trim(one)) === spell(trim(other));
}

/** One spelling, whatever the order in which the server and the form name the levels. */
function spell(value: SettingsDraft[keyof SettingsDraft]): string {
  if (value === null || typeof value === 'string') return String(value);
  return JSON.stringify(RISK_LEVELS.map((level) => value[level]));
}

function trim(value: SettingsDraft[keyof SettingsDraft]): typeof value {
  if (value === null || typeof value === 'string') return value;
  const trimmed = RISK_LEVELS.map((level) => [level, value[level].trim()]);
  return Object.fromEntries(trimmed);
}

/** What would hold without an own setting: what holds for the organisation above, or what is built in. */
export interface Inherited {
  /** The organisation above; null where there is none that this reader may see. */
  from: string | null;
  settings: EffectiveSettings | undefined;
}
