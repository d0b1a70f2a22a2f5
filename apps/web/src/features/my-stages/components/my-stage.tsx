import type { MyStages } from '@lianfang/contracts';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { toSearch } from '../../../lib/url-values.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { namePosts } from '../name-posts.ts';
import styles from './my-stages.module.css';

type Stage = MyStages['items'][number]['stages'][number];

export function MyStage({ chartId, stage }: { chartId: string; stage: Stage }) {
  const { myStages: texts } = useOfficeTexts();
  const { id, name, position, count, riskLevel, riskPoints, controlMeasures, answersAs } = stage;
  return (
    <li>
      <h3 className={styles.head}>
        <LevelBadge level={riskLevel ?? 'unassessed'} />
        <Link to={paths.chart(chartId) + toSearch(new URLSearchParams({ stage: id }))} lang="zh-CN">
          {name}
        </Link>
        <span className={styles.soft}>{texts.place(position + 1, count)}</span>
        <span className={styles.soft}>{texts.answersAs(namePosts(answersAs, texts))}</span>
      </h3>
      <div className={styles.boxes}>
        <Texts title={texts.risks} none={texts.noRisks}>
          {riskPoints.map((risk) => (
            <li key={risk.id}>
              {risk.riskLevel !== riskLevel && <LevelMark level={risk.riskLevel ?? 'unassessed'} />}
              {risk.text}
            </li>
          ))}
        </Texts>
        <Texts title={texts.measures} none={texts.noMeasures}>
          {controlMeasures.map((measure) => (
            <li key={measure.id}>{measure.text}</li>
          ))}
        </Texts>
      </div>
    </li>
  );
}

interface TextsProps {
  title: string;
  none: string;
  children: React.ReactElement[];
}

function Texts({ title, none, children }: TextsProps) {
  return (
    <section className={styles.box}>
      <h4>{title}</h4>
      {children.length > 0 ? (
        <ol className={styles.texts} lang="zh-CN">
          {children}
        </ol>
      ) : (
        <p className={styles.soft}>{none}</p>
      )}
    </section>
  );
}
