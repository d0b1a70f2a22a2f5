const KEY = 'lianfang.register-row';

/** The row that was opened last in this tab: whoever comes back finds it marked. */
export function readLastRow(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberLastRow(riskPointId: string): void {
  try {
    sessionStorage.setItem(KEY, riskPointId);
  } catch {
    // Storage is switched off on some desktops: then no row is marked.
  }
}
