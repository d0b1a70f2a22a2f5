/** What an address says beside how the chart is looked at: the risk point it points at, and where it was found. */
const TRAIL = ['risk', 'register', 'row', 'cursor'];

/** Another look at the chart does not forget where its reader came from. */
export function keepTrail(params: URLSearchParams, next: URLSearchParams): URLSearchParams {
  for (const name of TRAIL) {
    const value = params.get(name);
    if (value !== null) next.set(name, value);
  }
  return next;
}
