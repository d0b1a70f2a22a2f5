let hasMoved = false;

/** Whether the document was only just loaded: nobody has gone anywhere in it yet. */
export function isArrival(): boolean {
  return !hasMoved;
}

export function noteMove(): void {
  hasMoved = true;
}

/**
 * Gives an address that was typed or pasted a place of its own in the history. Without one the router calls all
 * of them `default`, and scrolls a link to a stage to where the last such page of the tab had been left.
 */
export function nameArrival(): void {
  if (window.history.state?.key) return;
  window.history.replaceState({ ...window.history.state, key: Date.now().toString(36) }, '');
}
