import type { Language } from '../lib/language.ts';
import { useLanguage } from '../texts/texts-context.tsx';
import styles from './language-switch.module.css';

/** The other language by its own name, so that whoever lost theirs finds the way back. */
const OTHER: Record<Language, { language: Language; name: string }> = {
  'zh-CN': { language: 'en', name: 'English' },
  en: { language: 'zh-CN', name: '中文' },
};

export function LanguageSwitch() {
  const { language, changeLanguage } = useLanguage();
  const other = OTHER[language];
  return (
    <button
      type="button"
      className={styles.switch}
      lang={other.language}
      onClick={() => changeLanguage(other.language)}
    >
      {other.name}
    </button>
  );
}
