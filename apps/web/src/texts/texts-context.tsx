import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, readLanguage, rememberLanguage } from '../lib/language.ts';
import { en } from './en.ts';
import { type Texts, zhCn } from './zh-cn.ts';

const TEXTS: Record<Language, Texts> = { 'zh-CN': zhCn, en };

interface LanguageChoice {
  language: Language;
  texts: Texts;
  changeLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({
  language: 'zh-CN',
  texts: zhCn,
  changeLanguage: () => undefined,
});

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(readLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      texts: TEXTS[language],
      changeLanguage(next: Language) {
        rememberLanguage(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

export function useTexts(): Texts {
  return useContext(LanguageContext).texts;
}
