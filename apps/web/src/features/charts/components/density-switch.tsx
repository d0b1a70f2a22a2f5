import { useTexts } from '../../../texts/texts-context.tsx';
import { DENSITIES, type Density } from '../chart-view.ts';
import styles from './density-switch.module.css';

interface DensitySwitchProps {
  density: Density;
  onChange: (density: Density) => void;
}

/** 全文 or 简图. */
export function DensitySwitch({ density, onChange }: DensitySwitchProps) {
  const { chart: texts } = useTexts();
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">{texts.density}</legend>
      {DENSITIES.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.option}
          aria-pressed={one === density}
          onClick={() => onChange(one)}
        >
          {texts.densities[one]}
        </button>
      ))}
    </fieldset>
  );
}
