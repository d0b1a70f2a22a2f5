/** Two spellings of one account name are one account, as the database insists (`users_username_folded`). */
export function foldUsername(username: string): string {
  return username.toLowerCase();
}

/** better-auth wants an address of everybody; a bureau has none to give, and `.invalid` never receives mail. */
export function addressFor(username: string): string {
  return `${username}@accounts.invalid`;
}
