/** What a cell can hold; a file with a longer text is one that Excel offers to repair. */
const LONGEST_TEXT = 32_767;

const MARKUP = /[&<>"]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 has no form for, and CR, which a reader of XML would turn into LF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
/** What would be read as one of our escapes. */
const LOOKS_ESCAPED = /_(?=x[\da-fA-F]{4}_)/g;

/** Nearly no text has any of these: one look spares it the three passes, which took a third of the time of a file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const MAY_NEED_ESCAPES = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff&<>"_]/;

/** A text as the XML of a spreadsheet has it: `_xHHHH_` stands for what XML cannot say (ECMA-376, 22.9.2.19). */
export function escapeText(text: string): string {
  if (!MAY_NEED_ESCAPES.test(text) && text.isWellFormed()) return text;
  return text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(UNWRITABLE, escapeCode)
    .replace(MARKUP, (sign) => ENTITIES[sign] as string);
}

export function escapeName(text: string): string {
  return text.replace(UNWRITABLE, '').replace(MARKUP, (sign) => ENTITIES[sign] as string);
}

/** By whole characters, with a sign that something is missing. */
export function fitIntoCell(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function escapeCode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** The text that {@link escapeText} or another program wrote. */
export function unescapeText(text: string): string {
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
