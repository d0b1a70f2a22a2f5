import { MAX_LEVEL_WORD, RISK_LEVELS, type RiskLevel } from '@lianfang/contracts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { TextField } from '../../../ui/text-field.tsx';
import type { ByLevel, Inherited } from '../settings-draft.ts';
import { useDescribeSetting } from '../use-describe-setting.ts';
import styles from './setting.module.css';
import { Setting } from './setting.tsx';

interface LevelWordsSettingProps {
  words: ByLevel<string> | null;
  inherited: Inherited;
  onChange: (words: ByLevel<string> | null) => void;
}

/** 等级名称: what the levels are called on charts. */
export function LevelWordsSetting({ words, inherited, onChange }: LevelWordsSettingProps) {
  const { levels } = useTexts();
  const { organizations } = useAdministrationTexts();
  const { settings: texts } = organizations;
  const { describe } = useDescribeSetting();
  const { settings, from } = inherited;
  const { high, medium, low } = settings?.levelWords ?? levels;
  const change = (level: RiskLevel, word: string) => words && onChange({ ...words, [level]: word });
  return (
    <Setting
      title={texts.levelWords}
      hint={texts.levelWordsHint}
      from={from}
      inherited={settings && describe.levelWords(settings.levelWords)}
      isOwn={words !== null}
      onOwn={(isOwn) => onChange(isOwn ? { high, medium, low } : null)}
    >
      <div className={styles.levels}>
        {RISK_LEVELS.map((level) => (
          <TextField
            key={level}
            name={`levelWords/${level}`}
            label={texts.level[level]}
            maxLength={MAX_LEVEL_WORD}
            autoComplete="off"
            value={words?.[level] ?? ''}
            onChange={(event) => change(level, event.target.value)}
          />
        ))}
      </div>
    </Setting>
  );
}
