import type { PartyStages as Stages } from '@lianfang/contracts';
import { Link } from 'react-router';
import { formatDate } from '../../../lib/format-date.ts';
import { paths } from '../../../lib/paths.ts';
import { toSearch } from '../../../lib/url-values.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { Tag } from '../../../ui/tag.tsx';
import styles from './party.module.css';

type ChartOfParty = Stages['items'][number];

/** Every stage where it answers, or will, chart by chart, each a link to the very card. */
export function PartyStages({ stages }: { stages: Stages }) {
  const { stages: texts } = useAdministrationTexts().parties;
  return (
    <div className={styles.columns}>
      {stages.total === 0 && <p className={styles.soft}>{texts.none}</p>}
      {stages.items.length > 0 && <ChartList stages={stages} />}
      {stages.hidden > 0 && <p className={styles.soft}>{texts.hidden(stages.hidden)}</p>}
    </div>
  );
}

function ChartList({ stages }: { stages: Stages }) {
  return (
    <ul className={styles.charts}>
      {stages.items.map((item) => (
        <li key={item.chart.id}>
          <h3 lang="zh-CN">{item.chart.title}</h3>
          <ol className={styles.stages}>
            {item.stages.map((stage) => (
              <StageOfParty key={stage.id + stage.from} chartId={item.chart.id} stage={stage} />
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
      <Term stage={stage} />
    </li>
  );
}

/** From when or until when it answers there, and the hand-over that says so. */
function Term({ stage }: Pick<StageOfPartyProps, 'stage'>) {
  const { stages: texts } = useAdministrationTexts().parties;
  const { from, to, isComing, handOverId } = stage;
  if (!isComing && to === null) return null;
  return (
    <span className={styles.term}>
      {isComing && <Tag tone="plain">{texts.from(formatDate(from))}</Tag>}
      {to && <Tag tone="warn">{texts.until(formatDate(lastMomentBefore(to)))}</Tag>}
      {handOverId && <Link to={paths.handOver(handOverId)}>{texts.handOver}</Link>}
    </span>
  );
}

/** Whoever answers until midnight does so on the day before. */
function lastMomentBefore(moment: string): string {
  return new Date(Date.parse(moment) - 1).toISOString();
}

/** The chart with this stage pointed at. */
function addressOf(chartId: string, stage: string): string {
  return paths.chart(chartId) + toSearch(new URLSearchParams({ stage }));
}
