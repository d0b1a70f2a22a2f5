const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The early script reads the same key. */
const KEY = 'lianfang.language';

/** Chinese unless a reader chose otherwise: a bureau's desktop often speaks English by accident. */
export function readLanguage(): Language {
  const remembered = readRemembered();
  return LANGUAGES.find((language) => language === remembered) ?? 'zh-CN';
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage is switched off on some desktops: the choice then lasts until the page is closed.
  }
}

function readRemembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
