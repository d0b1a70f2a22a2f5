import type { Departure } from '@lianfang/chart-layout';
import type { Stage } from '@lianfang/contracts';
import { Link, useLocation } from 'react-router';
import { useTexts } from '../../../texts/texts-context.tsx';
import { readChartView, writeChartView } from '../chart-view.ts';
import { describeTarget } from '../departure-text.ts';
import { stageControl } from '../use-stage-focus.ts';
import styles from './stage-departures.module.css';

interface StageDeparturesProps {
  departures: readonly Departure[];
  stages: readonly Stage[];
}

/** The branches in words, and as links to where they lead: lines alone say nothing to a screen reader. */
export function StageDepartures({ departures, stages }: StageDeparturesProps) {
  const { chart: texts } = useTexts();
  const { search } = useLocation();
  if (departures.length === 0) return null;
  const view = readChartView(new URLSearchParams(search));
  return (
    <ul className={styles.departures} aria-label={texts.departures}>
      {departures.map((departure) => (
        <li key={departure.key} data-direction={departure.direction}>
          {departure.label !== null && <b lang="zh-CN">{departure.label}</b>}
          <Link
            {...stageControl}
            to={{ search: writeChartView({ ...view, stageId: departure.to }).toString() }}
            preventScrollReset
          >
            {describeTarget(departure, stages, texts)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
