/** What was typed into a field of a form, without blanks around it. */
export function textIn(data: FormData, name: string): string {
  return String(data.get(name) ?? '').trim();
}
