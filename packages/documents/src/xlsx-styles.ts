/** A text on a ground of its own. Colours as `RRGGBB`. */
export interface Tint {
  ink: string;
  ground: string;
}

/** Places in `cellXfs` below; tints follow in their order. */
export const STYLES = {
  text: 1,
  quoted: 2,
  number: 3,
  day: 4,
  head: 5,
  long: 6,
  firstTint: 7,
} as const;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The format's own `@`: what is typed into such a cell is a text, and stays `051683730000` or `1-2`. */
const TEXT_FORMAT = 49;
const DAY_FORMAT = 164;
const HEAD: Tint = { ink: '1F3552', ground: 'E9EEF5' };

/** What cells look like: fonts and grounds first, then the looks that are made of them. */
export function writeStyles(tints: readonly Tint[]): string {
  const worn = [HEAD, ...tints];
  const fonts = worn.map(
    ({ ink }) => `<font><b/><sz val="11"/><color rgb="FF${ink}"/><name val="Calibri"/></font>`,
  );
  const grounds = worn.map(
    ({ ground }) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${ground}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
  const looks = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    look(TEXT_FORMAT, 'vertical="top" wrapText="1"'),
    look(TEXT_FORMAT, 'vertical="top" wrapText="1"', 'quotePrefix="1"'),
    look(0, 'vertical="top"'),
    look(DAY_FORMAT, 'vertical="top" horizontal="left"'),
    lookOfTint(0),
    look(0, 'vertical="top" wrapText="1"'),
    ...tints.map((_, n) => lookOfTint(n + 1)),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="${NAMESPACE}"><numFmts count="1"><numFmt numFmtId="${DAY_FORMAT}" formatCode="yyyy\\-mm\\-dd"/></numFmts>${list('fonts', ['<font><sz val="11"/><name val="Calibri"/></font>', ...fonts])}${list('fills', ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>', ...grounds])}<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', looks)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** @param worn the font and the ground of that place; the two first grounds are the format's own */
function look(format: number, alignment: string, rest = '', worn = 0): string {
  const ground = worn === 0 ? 0 : worn + 1;
  return `<xf numFmtId="${format}" fontId="${worn}" fillId="${ground}" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1" ${rest}><alignment ${alignment}/></xf>`;
}

function lookOfTint(place: number): string {
  const alignment = 'vertical="top" horizontal="center"';
  return look(TEXT_FORMAT, alignment, 'applyFont="1" applyFill="1"', place + 1);
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
