import { MAX_SUPERVISOR, RISK_LEVELS, type RiskLevel } from '@lianfang/contracts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { type ByLevel, type Inherited, NO_SUPERVISORS } from '../settings-draft.ts';
import { useDescribeSetting } from '../use-describe-setting.ts';
import styles from './setting.module.css';
import { Setting } from './setting.tsx';

interface LevelSupervisorsSettingProps {
  supervisors: ByLevel<string> | null;
  inherited: Inherited;
  onChange: (supervisors: ByLevel<string> | null) => void;
}

/** 监管责任: who watches over which level. Not the one who does the measure. */
export function LevelSupervisorsSetting(props: LevelSupervisorsSettingProps) {
  const { supervisors, inherited, onChange } = props;
  const { organizations } = useAdministrationTexts();
  const { settings: texts } = organizations;
  const { describe } = useDescribeSetting();
  const { settings, from } = inherited;
  const change = (level: RiskLevel, name: string) =>
    supervisors && onChange({ ...supervisors, [level]: name });
  return (
    <Setting
      title={texts.levelSupervisors}
      hint={texts.levelSupervisorsHint}
      from={from}
      inherited={settings && describe.levelSupervisors(settings.levelSupervisors)}
      isOwn={supervisors !== null}
      onOwn={(isOwn) => onChange(isOwn ? (settings?.levelSupervisors ?? NO_SUPERVISORS) : null)}
    >
      <div className={styles.levels}>
        {RISK_LEVELS.map((level) => (
          <TextField
            key={level}
            name={`levelSupervisors/${level}`}
            label={texts.level[level]}
            maxLength={MAX_SUPERVISOR}
            autoComplete="off"
            value={supervisors?.[level] ?? ''}
            onChange={(event) => change(level, event.target.value)}
          />
        ))}
      </div>
    </Setting>
  );
}
