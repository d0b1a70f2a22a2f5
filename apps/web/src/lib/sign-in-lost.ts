type Listener = () => void;

const listeners = new Set<Listener>();

/** The server said that nobody is logged in: whoever keeps the session looks again. */
export function noteNotSignedIn(): void {
  for (const listener of listeners) listener();
}

export function onNotSignedIn(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
