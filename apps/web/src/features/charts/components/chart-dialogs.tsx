import type { Chart } from '@lianfang/contracts';
import { lazy, type ReactNode, Suspense } from 'react';
import type { ChartView } from '../chart-view.ts';
import { dialogs } from '../dialogs.ts';
import type { ChartLinks } from '../use-chart-links.ts';
import { useFetched } from '../use-fetched.ts';

const ChartPrint = lazy(dialogs.print);
const TodayOnCards = lazy(dialogs.today);
const QrDialog = lazy(dialogs.qrCode);

export type ChartDialog = 'qr-code' | 'print';

interface ChartDialogsProps {
  open: ChartDialog | null;
  chart: Chart;
  view: ChartView;
  links: ChartLinks;
  onClose: () => void;
  /** Says what was copied, wherever that was. */
  copyNotice: ReactNode;
}

/** The dialog that is open, if one is; and, once the page had time to fetch it, what Ctrl+P prints and what is true today. */
export function ChartDialogs(props: ChartDialogsProps) {
  const { open, chart, view, links, onClose, copyNotice } = props;
  const canPrint = useFetched(dialogs.print);
  const canTellToday = useFetched(dialogs.today);
  return (
    <>
      <Suspense>
        {open === 'qr-code' && (
          <QrDialog
            chart={chart}
            stageId={view.stageId}
            linkTo={links.linkTo}
            onCopyLink={links.copyLink}
            onClose={onClose}
          >
            {copyNotice}
          </QrDialog>
        )}
      </Suspense>
      {open !== 'qr-code' && copyNotice}
      <Suspense>{canTellToday && <TodayOnCards chart={chart} />}</Suspense>
      <Suspense>
        {(canPrint || open === 'print') && (
          <ChartPrint
            chart={chart}
            levels={view.levels}
            isOpen={open === 'print'}
            onClose={onClose}
          />
        )}
      </Suspense>
    </>
  );
}
