/** What the start prints for whoever sits at the terminal: both languages, for nobody has asked in one yet. */
export function describeFirstAdministrator(link: string): string {
  return `  尚无管理员。请用此链接设立首位管理员（一次有效，24 小时内）：
  There is no administrator yet. The first one is made by this link, once and within 24 hours:

  ${link}
`;
}

export const HAS_ADMINISTRATOR =
  '已有管理员。忘记密码请由管理员重置。 · There is an administrator already, who can reset passwords.';
