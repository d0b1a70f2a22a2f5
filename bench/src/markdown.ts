/** Cells are padded, as the formatter of the repository wants every table. */
export function markdownTable(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(3, ...all.map((cells) => (cells[column] ?? '').length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const ruler = line(widths.map((width) => '-'.repeat(width)));
  return [line(head), ruler, ...rows.map(line)].join('\n');
}
