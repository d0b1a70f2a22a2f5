import { LANGUAGES, type Language } from '../lib/language.ts';
import { useLanguage } from '../texts/texts-context.tsx';
import styles from './language-switch.module.css';

/** Each language by its own name, so that whoever lost theirs finds the way back. */
const NAMES: Record<Language, { short: string; full: string }> = {
  'zh-CN': { short: '中文', full: '简体中文' },
  en: { short: 'EN', full: 'English' },
};

export function LanguageSwitch() {
  const { language, texts, changeLanguage } = useLanguage();
  return (
    <fieldset className={styles.switch} aria-label={texts.shell.language}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          aria-label={NAMES[one].full}
          onClick={() => changeLanguage(one)}
        >
          {NAMES[one].short}
        </button>
      ))}
    </fieldset>
  );
}
