import { type ReactNode, useId } from 'react';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import styles from './setting.module.css';

interface SettingProps {
  title: string;
  hint: string;
  isOwn: boolean;
  /** The organisation above; null: nothing above that says anything. */
  from: string | null;
  /** What would hold without an own setting, in words; undefined as long as nobody knows. */
  inherited: string | undefined;
  onOwn: (isOwn: boolean) => void;
  /** The fields of an own setting, shown while it is one. */
  children: ReactNode;
  /** What the setting looks like, own or not. */
  preview?: ReactNode;
}

/** One setting: as above, or its own; and what that means. */
export function Setting(props: SettingProps) {
  const { title, hint, isOwn, from, inherited, onOwn, children, preview } = props;
  const { organizations } = useAdministrationTexts();
  const { settings: texts } = organizations;
  const name = useId();
  return (
    <fieldset className={styles.setting}>
      <legend>{title}</legend>
      <p className={styles.hint}>{hint}</p>
      <div className={styles.source} role="radiogroup" aria-label={`${title} ${texts.source}`}>
        <label>
          <input type="radio" name={name} checked={!isOwn} onChange={() => onOwn(false)} />
          <span>
            {from === null ? texts.builtIn : texts.inheritedFrom(from)}
            {inherited !== undefined && (
              <span className={styles.effective}>{texts.effective(inherited)}</span>
            )}
          </span>
        </label>
        <label>
          <input type="radio" name={name} checked={isOwn} onChange={() => onOwn(true)} />
          <span>{texts.own}</span>
        </label>
      </div>
      {isOwn && <div className={styles.fields}>{children}</div>}
      {preview}
    </fieldset>
  );
}
