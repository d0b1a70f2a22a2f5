import { LANGUAGE_NAMES } from '../texts/language-names.ts';
import { useLanguage } from '../texts/texts-context.tsx';
import styles from './language-switch.module.css';

export function LanguageSwitch() {
  const { language, changeLanguage } = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <button
      type="button"
      className={styles.switch}
      lang={other}
      onClick={() => changeLanguage(other)}
    >
      {LANGUAGE_NAMES[other]}
    </button>
  );
}
