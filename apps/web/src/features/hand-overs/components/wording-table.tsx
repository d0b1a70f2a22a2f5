import type { Wordings } from '@lianfang/contracts';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { StageCounts } from '../../../ui/stage-counts.tsx';
import styles from './hand-over.module.css';
import { VacantTag } from './vacant-tag.tsx';

type Wording = Wordings['items'][number];

/** What charts print for whoever is responsible, and who answers there today. */
export function WordingTable({ wordings }: { wordings: Wordings }) {
  const { wordings: texts } = useAdministrationTexts().handOvers;
  return (
    <DataTable
      caption={texts.title}
      isCaptionHidden
      rows={wordings.items}
      rowKey={({ wording, organization }) => JSON.stringify([organization.id, wording])}
      columns={[
        {
          heading: texts.wording,
          cell: ({ wording }) =>
            wording === null ? (
              <em className={styles.soft}>{texts.unprinted}</em>
            ) : (
              <span lang="zh-CN">{wording}</span>
            ),
        },
        {
          heading: texts.organization,
          cell: ({ organization }) => <span lang="zh-CN">{organization.name}</span>,
        },
        {
          heading: texts.stages,
          cell: ({ stages }) => <StageCounts stages={stages} none={texts.noStages} />,
        },
        { heading: texts.parties, cell: (wording) => <Answering {...wording} /> },
        {
          heading: texts.unanswered,
          cell: ({ unanswered }) => unanswered > 0 && <strong>{unanswered}</strong>,
        },
        { heading: texts.actions, kind: 'actions', cell: (wording) => <Act {...wording} /> },
      ]}
    />
  );
}

function Answering({ parties }: Wording) {
  const { wordings: texts } = useAdministrationTexts().handOvers;
  if (parties.length === 0) return null;
  return (
    <ul className={styles.parties}>
      {parties.map(({ id, name, isVacant, stages }) => (
        <li key={id}>
          <Link to={paths.responsibleParty(id)} lang="zh-CN">
            {texts.party(name, stages)}
          </Link>
          {isVacant && <VacantTag />}
        </li>
      ))}
    </ul>
  );
}

/** Where none is printed, only stages nobody answers for can be assigned: what somebody does is handed over. */
function Act({ wording, organization, unanswered, mayAssign }: Wording) {
  const { wordings: texts } = useAdministrationTexts().handOvers;
  if (wording === null && unanswered === 0) return null;
  const act = mayAssign ? texts.assign : texts.look;
  return (
    <Link
      to={paths.assign(organization.id, wording)}
      aria-label={texts.of(act, wording ?? texts.unprinted)}
    >
      {act}
    </Link>
  );
}
