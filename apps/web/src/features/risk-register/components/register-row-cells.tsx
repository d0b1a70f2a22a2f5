import type { RegisterColumn, RegisterRow } from '@lianfang/contracts';
import { findWords } from '@lianfang/domain';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { formatDate } from '../../../lib/format-date.ts';
import { CHART_SUFFIX } from '../../../texts/chart-suffix.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { MarkedText } from '../../../ui/marked-text.tsx';
import type { RegisterState } from '../register-state.ts';
import { addressOfChart, addressOfRow } from '../row-address.ts';
import type { RowCell } from '../row-cell.ts';
import { Answering, Holders } from './answering-cells.tsx';
import { MeasureCount } from './measure-count.tsx';
import styles from './register-table.module.css';

/** What stands in each column. */
export const CELLS: Record<RegisterColumn, (props: RowCell) => ReactNode> = {
  level: (props) => <Level {...props} />,
  riskPoint: (props) => <RiskPoint {...props} />,
  stage: (props) => <Stage {...props} />,
  chart: (props) => <ChartTitle {...props} />,
  category: ({ row }) => <Category {...row} />,
  organization: ({ row }) => <span lang="zh-CN">{row.organization.name}</span>,
  controlMeasures: (props) => <MeasureCount {...props} />,
  responsibleParties: ({ row }) => <Parties {...row} />,
  decidedAt: ({ row }) => <Decided {...row} />,
  answering: ({ row }) => <Answering {...row} />,
  holders: ({ row }) => <Holders {...row} />,
  supervisor: ({ row }) => row.supervisor && <span lang="zh-CN">{row.supervisor}</span>,
};

function Marked({ text, state }: { text: string; state: RegisterState }) {
  return <MarkedText text={text} matches={findWords(text, state.filter.words)} />;
}

function Level({ row: { level, levelOrigin } }: RowCell) {
  const texts = useRegisterTexts();
  return (
    <span className={styles.badge}>
      <LevelBadge level={level ?? 'unassessed'} />
      {levelOrigin === 'risk-point' && (
        <span className={styles.own} title={texts.ownLevelHint}>
          {texts.ownLevel}
        </span>
      )}
    </span>
  );
}

/** The text opens the chart at its stage; below it the measures in which the words stand. */
function RiskPoint({ row, number, state }: RowCell) {
  const { inMeasure } = useRegisterTexts();
  const { pathname, search } = useLocation();
  const { words } = state.filter;
  const measures = row.controlMeasures.filter((text) => findWords(text, words).length > 0);
  return (
    <>
      <Link
        to={addressOfRow(row, number, state)}
        state={{ register: pathname + search }}
        className={styles.open}
        lang="zh-CN"
        data-open-row
      >
        <Marked text={row.riskPoint.text} state={state} />
      </Link>
      {measures.map((text) => (
        <span key={text} className={styles.found}>
          <span className={styles.where}>{inMeasure}</span>
          <span lang="zh-CN">
            <Marked text={text} state={state} />
          </span>
        </span>
      ))}
    </>
  );
}

function Stage({ row: { stage }, state }: RowCell) {
  const texts = useRegisterTexts();
  const place = stage.position + 1;
  return (
    <>
      <span lang="zh-CN">
        <Marked text={stage.name} state={state} />
      </span>{' '}
      <span className={styles.place} aria-hidden="true">
        {texts.stagePlace(place, stage.count)}
      </span>
      <span className="visually-hidden">{texts.stageSpoken(place, stage.count)}</span>
    </>
  );
}

/** The end that all titles share is left out, unless words that are looked for stand in it. */
function ChartTitle({ row, state }: RowCell) {
  const { title } = row.chart;
  const matches = findWords(title, state.filter.words);
  const end = title.length - CHART_SUFFIX.length;
  const isShort =
    end > 0 && title.endsWith(CHART_SUFFIX) && !matches.some(([, reached]) => reached > end);
  return (
    <Link
      to={addressOfChart(row, state)}
      className={styles.title}
      title={isShort ? title : undefined}
      lang="zh-CN"
    >
      <MarkedText text={isShort ? title.slice(0, end) : title} matches={matches} />
    </Link>
  );
}

function Category({ category }: RegisterRow) {
  const { categories } = useTexts();
  return categories[category];
}

function Parties({ responsibleParties }: RegisterRow) {
  const { chart } = useTexts();
  const { noParty } = useRegisterTexts();
  if (responsibleParties.length === 0) return <span className={styles.missing}>{noParty}</span>;
  const printed = responsibleParties.filter(({ printedAs }) => printedAs !== '');
  const withheld = responsibleParties.slice(printed.length).map(() => chart.withheldParty);
  return (
    <>
      {printed.length > 0 && (
        <span lang="zh-CN">{printed.map(({ printedAs }) => printedAs).join(chart.partyJoin)}</span>
      )}
      {printed.length > 0 && withheld.length > 0 && chart.partyJoin}
      {withheld.join(chart.partyJoin)}
    </>
  );
}

function Decided({ decidedAt }: RegisterRow) {
  const { undecided } = useRegisterTexts();
  if (decidedAt === null) return <span className={styles.missing}>{undecided}</span>;
  return <span className={styles.date}>{formatDate(decidedAt)}</span>;
}
