import { useCallback } from 'react';
import { useLocation } from 'react-router';
import { toPublicAddress } from '../../lib/public-address.ts';
import { type ChartView, PLAIN_VIEW, writeChartView } from './chart-view.ts';
import type { Copy } from './use-copy.ts';

export interface ChartLinks {
  /** A link to one stage, or to the whole chart. */
  linkTo: (stageId: string | null) => string;
  copyLink: (link: string) => void;
  copyStageLink: (stageId: string) => void;
  /** Copies what is looked at now: filter, words, density and stage included. */
  copyViewLink: () => void;
}

/** Links to this chart, or to this version of it, as others can open them. */
export function useChartLinks(view: ChartView, copy: Copy): ChartLinks {
  const { pathname } = useLocation();
  const copyLink = useCallback((link: string) => void copy('link', link), [copy]);
  const linkTo = useCallback(
    (stageId: string | null) =>
      toPublicAddress(pathname, writeChartView({ ...PLAIN_VIEW, stageId })),
    [pathname],
  );
  const copyStageLink = useCallback(
    (stageId: string) => copyLink(linkTo(stageId)),
    [copyLink, linkTo],
  );
  const copyViewLink = () => copyLink(toPublicAddress(pathname, writeChartView(view)));
  return { linkTo, copyLink, copyStageLink, copyViewLink };
}
