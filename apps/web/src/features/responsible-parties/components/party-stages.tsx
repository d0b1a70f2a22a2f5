import type { PartyStages as Stages } from '@lianfang/contracts';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { toSearch } from '../../../lib/url-values.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import styles from './party.module.css';

type ChartOfParty = Stages['items'][number];

/** Every stage where it answers, chart by chart, each a link to the very card. */
export function PartyStages({ stages }: { stages: Stages }) {
  const { stages: texts } = useAdministrationTexts().parties;
  if (stages.total === 0) return <p className={styles.soft}>{texts.none}</p>;
  return (
    <ul className={styles.charts}>
      {stages.items.map((item) => (
        <li key={item.chart.id}>
          <h3 lang="zh-CN">{item.chart.title}</h3>
          <ol className={styles.stages}>
            {item.stages.map((stage) => (
              <StageOfParty key={stage.id} chartId={item.chart.id} stage={stage} />
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}

interface StageOfPartyProps {
  chartId: string;
  stage: ChartOfParty['stages'][number];
}

function StageOfParty({ chartId, stage }: StageOfPartyProps) {
  const { stages: texts, separator } = useAdministrationTexts().parties;
  const { id, name, position, count, riskLevel, printedAs } = stage;
  return (
    <li>
      <LevelBadge level={riskLevel ?? 'unassessed'} />
      <Link to={addressOf(chartId, id)} lang="zh-CN">
        {name}
      </Link>
      <span className={styles.place}>{texts.place(position + 1, count)}</span>
      <span className={styles.soft}>
        {printedAs.length > 0 ? texts.printedAs(printedAs.join(separator)) : texts.notPrinted}
      </span>
    </li>
  );
}

/** The chart with this stage pointed at. */
function addressOf(chartId: string, stage: string): string {
  return paths.chart(chartId) + toSearch(new URLSearchParams({ stage }));
}
