import type { Chart } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import { useParams } from 'react-router';
import { chartQueries } from '../charts.queries.ts';
import { listToday } from '../stage-today.ts';
import { useTodaySlots } from '../use-today-slots.ts';
import { TodayFacts, VacantMark } from './today-facts.tsx';

/** Says on the cards of the version that holds what is true of their 责任人 today, once that is known. */
export default function TodayOnCards({ chart }: { chart: Chart }) {
  const { version } = useParams();
  const { data } = useQuery({ ...chartQueries.live(chart.id), enabled: false });
  const todays = useMemo(
    () => (data && version === undefined ? listToday(chart.stages, data.answer) : []),
    [chart, data, version],
  );
  const slots = useTodaySlots(todays);
  return slots.map(({ key, today, isSummary, element }) =>
    createPortal(isSummary ? <VacantMark /> : <TodayFacts today={today} />, element, key),
  );
}
