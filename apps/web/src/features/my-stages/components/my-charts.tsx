import type { MyStages } from '@lianfang/contracts';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Panel } from '../../../ui/panel.tsx';
import { MyStage } from './my-stage.tsx';
import styles from './my-stages.module.css';

/** Chart by chart, each stage with what may go wrong there and what is done against it. */
export function MyCharts({ items }: Pick<MyStages, 'items'>) {
  const { myStages: texts } = useOfficeTexts();
  return items.map(({ chart, organization, stages }) => (
    <Panel
      key={chart.id}
      title={chart.title}
      actions={<span className={styles.soft}>{texts.total(stages.length)}</span>}
    >
      <p className={styles.soft} lang="zh-CN">
        <Link to={paths.chart(chart.id)}>{organization.name}</Link>
      </p>
      <ol className={styles.stages}>
        {stages.map((stage) => (
          <MyStage key={stage.id} chartId={chart.id} stage={stage} />
        ))}
      </ol>
    </Panel>
  ));
}
