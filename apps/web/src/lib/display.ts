/** How a reader needs the page to look: type a quarter larger, contrast at its strongest (适老化). */
export type DisplayAid = 'bigType' | 'highContrast';

/** The early script reads the same keys and sets the same attributes before anything is drawn. */
const AIDS: Record<DisplayAid, { key: string; attribute: string }> = {
  bigType: { key: 'lianfang.big-type', attribute: 'data-big-type' },
  highContrast: { key: 'lianfang.high-contrast', attribute: 'data-high-contrast' },
};

export function readDisplayAid(aid: DisplayAid): boolean {
  return document.documentElement.hasAttribute(AIDS[aid].attribute);
}

export function setDisplayAid(aid: DisplayAid, isOn: boolean): void {
  const { key, attribute } = AIDS[aid];
  document.documentElement.toggleAttribute(attribute, isOn);
  try {
    localStorage.setItem(key, isOn ? 'on' : 'off');
  } catch {
    // Storage is switched off on some desktops: the choice then lasts until the page is closed.
  }
}
