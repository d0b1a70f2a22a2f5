import type { DuplicateParties } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Panel } from '../../../ui/panel.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { partyQueries } from '../responsible-parties.queries.ts';
import styles from './party.module.css';

type Group = DuplicateParties['items'][number];

/** Parties that may be the same, each with the way to merge it, for whoever may, into the one that answers for the most. */
export function Duplicates() {
  const { duplicates: texts } = useAdministrationTexts().parties;
  const groups = useQuery(partyQueries.duplicates()).data?.items ?? [];
  if (groups.length === 0) return null;
  const mayMerge = groups.some((group) => group.mayMerge);
  return (
    <div className={styles.duplicates}>
      <Panel title={texts.title} lead={mayMerge ? texts.lead : texts.leadToRead}>
        <ul className={styles.charts}>
          {groups.map((group) => (
            <DuplicateGroup key={group.parties.map(({ id }) => id).join()} group={group} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function DuplicateGroup({ group: { organization, parties, mayMerge } }: { group: Group }) {
  const { duplicates: texts } = useAdministrationTexts().parties;
  // A post that somebody holds stays: its stages would be vacant with the other.
  const [kept, ...others] = [...parties].sort(
    (one, other) => Number(one.isVacant) - Number(other.isVacant) || other.stages - one.stages,
  );
  if (!kept) return null;
  return (
    <li>
      <p className={styles.soft} lang="zh-CN">
        {organization.name}
      </p>
      <ol className={styles.stages}>
        {others.map(({ id, name, isVacant, stages }) => (
          <li key={id}>
            <Named name={name} isVacant={isVacant} />
            <span>→</span>
            <Named {...kept} />
            <span className={styles.soft}>{texts.stages(stages, kept.stages)}</span>
            {mayMerge && (
              <Link to={paths.mergeParty(id, kept.name)} aria-label={texts.of(name, kept.name)}>
                {texts.compare}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </li>
  );
}

function Named({ name, isVacant }: Pick<Group['parties'][number], 'name' | 'isVacant'>) {
  const { states } = useAdministrationTexts().parties;
  return (
    <span className={styles.named}>
      <span lang="zh-CN">{name}</span>
      {isVacant && <Tag tone="bad">{states.vacant}</Tag>}
    </span>
  );
}
