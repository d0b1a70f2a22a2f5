/** better-auth wants an address of everybody; a bureau has none to give, and `.invalid` never receives mail. */
export function addressFor(username: string): string {
  return `${username}@accounts.invalid`;
}
