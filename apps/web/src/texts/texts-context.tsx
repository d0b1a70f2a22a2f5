import type { RiskLevel } from '@lianfang/contracts';
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

interface LevelWordsProps {
  words: Partial<Record<RiskLevel, string>> | null;
  children: ReactNode;
}

/** Calls the levels by the words of an organisation (一级, Ⅰ), wherever inside a level is named. */
export function LevelWords({ words, children }: LevelWordsProps) {
  const choice = useLanguage();
  const renamed = useMemo(
    () => (words ? { ...choice, texts: renameLevels(choice.texts, words) } : choice),
    [choice, words],
  );
  return <LanguageContext value={renamed}>{children}</LanguageContext>;
}

function renameLevels(texts: Texts, words: Partial<Record<RiskLevel, string>>): Texts {
  const { levels } = texts;
  const named = Object.fromEntries(
    Object.entries(words).map(([level, word]) => [level, levels.named(word)]),
  );
  return {
    ...texts,
    levels: {
      ...levels,
      ...words,
      spoken: { ...levels.spoken, ...named },
      ofStages: { ...levels.ofStages, ...named },
    },
  };
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

export function useTexts(): Texts {
  return useContext(LanguageContext).texts;
}
