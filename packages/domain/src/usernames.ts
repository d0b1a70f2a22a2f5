/** An account name as it is kept and compared: half width, as Chinese input methods may not type it, and lower case. */
export function foldUsername(username: string): string {
  return username.normalize('NFKC').toLowerCase();
}
