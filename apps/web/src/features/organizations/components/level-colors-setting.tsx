import { LEVEL_COLORS, type LevelColor, RISK_LEVELS, type RiskLevel } from '@lianfang/contracts';
import { useId } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { BUILT_IN_COLORS, type ByLevel, type Inherited } from '../settings-draft.ts';
import { useDescribeSetting } from '../use-describe-setting.ts';
import { LevelPreview } from './level-preview.tsx';
import styles from './setting.module.css';
import { Setting } from './setting.tsx';

interface LevelColorsSettingProps {
  colors: ByLevel<LevelColor> | null;
  /** As they will be called: the preview shows the whole badge. */
  words: ByLevel<string> | null;
  inherited: Inherited;
  onChange: (colors: ByLevel<LevelColor> | null) => void;
}

/** 等级颜色: from a palette by name, with the badges as they will look, in colour and on grey paper. */
export function LevelColorsSetting(props: LevelColorsSettingProps) {
  const { colors, words, inherited, onChange } = props;
  const { levels } = useTexts();
  const { organizations } = useAdministrationTexts();
  const { settings: texts } = organizations;
  const { describe } = useDescribeSetting();
  const { settings, from } = inherited;
  const official = words ?? settings?.levelWords;
  const shownColors = colors ?? settings?.levelColors ?? BUILT_IN_COLORS;
  return (
    <Setting
      title={texts.levelColors}
      hint={texts.levelColorsHint}
      from={from}
      inherited={settings && describe.levelColors(settings.levelColors)}
      isOwn={colors !== null}
      preview={
        <LevelPreview
          colors={shownColors}
          words={official ?? levels}
          language={official ? 'zh-CN' : undefined}
        />
      }
      onOwn={(isOwn) => onChange(isOwn ? (settings?.levelColors ?? BUILT_IN_COLORS) : null)}
    >
      {colors &&
        RISK_LEVELS.map((level) => (
          <Palette
            key={level}
            level={level}
            chosen={colors[level]}
            onChoose={(color) => onChange({ ...colors, [level]: color })}
          />
        ))}
    </Setting>
  );
}

interface PaletteProps {
  level: RiskLevel;
  chosen: LevelColor;
  onChoose: (color: LevelColor) => void;
}

function Palette({ level, chosen, onChoose }: PaletteProps) {
  const { organizations } = useAdministrationTexts();
  const { settings: texts } = organizations;
  const id = useId();
  return (
    <div className={styles.level} data-level-color={chosen}>
      <span id={id}>
        <LevelMark level={level} />
        {texts.level[level]}
      </span>
      <div className={styles.palette} role="radiogroup" aria-labelledby={id}>
        {LEVEL_COLORS.map((color) => (
          <label key={color} data-level-color={color} data-chosen={color === chosen || undefined}>
            <input
              type="radio"
              name={`${id}-color`}
              checked={color === chosen}
              onChange={() => onChoose(color)}
            />
            {texts.colors[color]}
          </label>
        ))}
      </div>
    </div>
  );
}
