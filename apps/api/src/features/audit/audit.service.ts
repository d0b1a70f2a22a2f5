import type { AuditEntry, ExportAuditQuery } from '@lianfang/contracts';
import { beijingTimeOf } from '@lianfang/domain';
import { BYTE_ORDER_MARK, writeCsvRow } from '../../lib/csv.ts';
import type { Language } from '../../lib/language.ts';
import { AUDIT_EXPORT_TEXTS } from '../../texts/audit-export.ts';

interface ExportFacts {
  language: Language;
  query: ExportAuditQuery;
  at: Date;
  by: string;
  total: number;
}

/** The log as a file that spreadsheets open: what it holds, the names of its columns, then entry by entry. */
export async function* writeAuditFile(
  entries: AsyncIterable<AuditEntry>,
  { language, query, at, by, total }: ExportFacts,
): AsyncGenerator<string> {
  const texts = AUDIT_EXPORT_TEXTS[language];
  const filter = describeFilter(query, language);
  const caption = texts.caption({ at: beijingTimeOf(at), by, filter, total });
  yield BYTE_ORDER_MARK + writeCsvRow([caption]) + writeCsvRow(texts.columns);
  for await (const entry of entries) yield writeCsvRow(toCells(entry, language));
}

/** Only what was asked for, as the log keeps it. */
export function listFilter(query: ExportAuditQuery): Record<string, string | string[]> {
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value.length === 0 ? [] : [[name, value] as const],
  );
  return Object.fromEntries(asked);
}

function describeFilter(query: ExportAuditQuery, language: Language): string {
  const texts = AUDIT_EXPORT_TEXTS[language];
  const words: Record<string, string> = { ...texts.actions, ...texts.kinds, ...texts.results };
  const asked = Object.entries(listFilter(query)).map(([name, value]) => {
    const values = [value].flat().map((one) => words[one] ?? one);
    return `${texts.filters[name as keyof ExportAuditQuery]}${texts.pair}${values.join(texts.list)}`;
  });
  return asked.join('; ') || texts.noFilter;
}

function toCells(entry: AuditEntry, language: Language): (string | number | null)[] {
  const { actions, kinds, results } = AUDIT_EXPORT_TEXTS[language];
  return [
    entry.sequence,
    beijingTimeOf(new Date(entry.at)),
    entry.actor.name,
    entry.actor.id,
    entry.address,
    actions[entry.action],
    entry.action,
    kinds[entry.object.kind],
    entry.object.name,
    entry.object.id,
    entry.organizationId,
    entry.before && JSON.stringify(entry.before),
    entry.after && JSON.stringify(entry.after),
    results[entry.result],
    entry.requestId,
    entry.hash,
  ];
}
