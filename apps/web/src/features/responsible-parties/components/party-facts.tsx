import type { PartyDetail } from '@lianfang/contracts';
import { formatDate } from '../../../lib/format-date.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Facts } from '../../../ui/facts.tsx';
import styles from './party.module.css';
import { PartyHolders } from './party-holders.tsx';
import { PartyNames } from './party-names.tsx';
import { PartyState } from './party-state.tsx';

export function PartyFacts({ party }: { party: PartyDetail }) {
  const { parties: texts } = useAdministrationTexts();
  const { columns, facts, kinds, separator } = texts;
  const { section, members, formerNames } = party;
  const former = formerNames.map(({ name, until }) => facts.until(name, formatDate(until)));
  return (
    <Facts
      facts={[
        { name: columns.kind, value: kinds[party.kind] },
        {
          name: columns.organization,
          value: <span lang="zh-CN">{party.organization.name}</span>,
        },
        {
          name: facts.section,
          value: section ? (
            <PartyNames parties={[section]} />
          ) : (
            <span className={styles.soft}>{texts.fields.noSection}</span>
          ),
        },
        ...(members.length > 0
          ? [{ name: facts.members, value: <PartyNames parties={members} /> }]
          : []),
        { name: columns.state, value: <PartyState {...party} /> },
        { name: columns.holders, value: <PartyHolders party={party} /> },
        { name: facts.contact, value: party.contact ?? '-' },
        { name: facts.formerNames, value: former.join(separator) || '-' },
      ]}
    />
  );
}
