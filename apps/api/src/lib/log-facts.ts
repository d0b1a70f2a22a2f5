import type { AuditEntry } from '@lianfang/contracts';

/** As the log keeps it: a text, which was JSON when we wrote it. */
export type InLog<Entry extends Pick<AuditEntry, 'before' | 'after'>> = Omit<
  Entry,
  'before' | 'after'
> &
  Record<'before' | 'after', string | null>;

export function readFacts<Entry extends Record<'before' | 'after', string | null>>(entry: Entry) {
  return { ...entry, before: toFacts(entry.before), after: toFacts(entry.after) };
}

function toFacts(text: string | null): AuditEntry['after'] {
  if (text === null) return null;
  try {
    const facts = JSON.parse(text);
    if (facts !== null && typeof facts === 'object' && !Array.isArray(facts)) return facts;
  } catch {
    // Not as we write it: the owner may have changed it, and the log must be readable all the more then.
  }
  return { text };
}
