import type { Chart } from '@lianfang/contracts';
import { useRef, useState } from 'react';
import { useLateScroll } from '../../../lib/late-scroll.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { writeChartText } from '../chart-text.ts';
import { useChartLinks } from '../use-chart-links.ts';
import { useChartView } from '../use-chart-view.ts';
import { useCleanCopy } from '../use-clean-copy.ts';
import { useCopy } from '../use-copy.ts';
import { useFoundPlaces } from '../use-found-places.ts';
import { useLevelFilter } from '../use-level-filter.ts';
import { useOpenStages } from '../use-open-stages.ts';
import { type ChartDialog, ChartDialogs } from './chart-dialogs.tsx';
import { ChartFlow } from './chart-flow.tsx';
import { ChartHeading } from './chart-heading.tsx';
import { ChartMeasures } from './chart-measures.tsx';
import { ChartNotes } from './chart-notes.tsx';
import { ChartTools } from './chart-tools.tsx';
import { CopyNotice } from './copy-notice.tsx';
import { FindField } from './find-field.tsx';

interface ChartDocumentProps {
  chart: Chart;
  /** Whether this is the version that a chart's plain address shows. */
  isCurrent: boolean;
}

/** A chart as it is read: its heading, its tools, its flow. */
export function ChartDocument({ chart, isCurrent }: ChartDocumentProps) {
  const texts = useTexts();
  const articleRef = useRef<HTMLElement>(null);
  const findRef = useRef<HTMLInputElement>(null);
  const [view, changeView] = useChartView();
  const openStages = useOpenStages(view);
  const filtering = useLevelFilter(articleRef, { chart, view, changeView, openStages });
  const places = useFoundPlaces(articleRef, chart, view, openStages.setOpen);
  const { outcome, copy, dismiss } = useCopy();
  const links = useChartLinks(view, copy);
  const [dialog, setDialog] = useState<ChartDialog | null>(null);
  useLateScroll();
  useCleanCopy(articleRef, chart, texts);
  useShortcut('/', () => findRef.current?.select());

  function closeDialog() {
    setDialog(null);
    dismiss();
  }

  return (
    <article ref={articleRef}>
      <ChartHeading chart={chart} words={view.words} />
      <ChartNotes chart={chart} pointedStageId={view.stageId} isCurrent={isCurrent} />
      <ChartTools
        chart={chart}
        view={view}
        changeView={changeView}
        filtering={filtering}
        onCopyLink={links.copyViewLink}
        onCopyText={() => copy('text', writeChartText(chart, texts))}
        onShowQrCode={() => setDialog('qr-code')}
        onPrint={() => setDialog('print')}
      >
        <FindField
          {...places}
          words={view.words}
          inputRef={findRef}
          onFind={(words) => changeView({ words, stageId: null }, { replace: true })}
          onStep={places.goOn}
        />
      </ChartTools>
      <ChartFlow
        chart={chart}
        view={view}
        openStages={openStages}
        onCopyStageLink={links.copyStageLink}
      />
      <ChartMeasures measures={chart.chartMeasures} words={view.words} />
      <ChartDialogs
        open={dialog}
        chart={chart}
        view={view}
        links={links}
        onClose={closeDialog}
        copyNotice={<CopyNotice outcome={outcome} onDismiss={dismiss} />}
      />
    </article>
  );
}
