import { chartQueries } from '../features/charts/charts.queries.ts';
import { readFirstTag } from '../lib/first-request.ts';
import { readLanguage } from '../lib/language.ts';
import { queryClient } from '../lib/query-client.ts';
import { router } from './router.tsx';

/**
 * Waits until the page can draw what the server has drawn into `root`.
 * @returns false where it would draw something else: another language, a newer version, names that only some may read
 */
export async function canTakeOver(root: HTMLElement): Promise<boolean> {
  const { drawn } = root.dataset;
  if (drawn === undefined || readLanguage() !== 'zh-CN') return false;
  const tag = await readFirstTag();
  if (!tag?.startsWith(`"${drawn}`)) return false;
  const [match] = router.state.matches.slice(-1);
  const { chartId = '', version } = match?.params ?? {};
  await Promise.all([
    queryClient.ensureQueryData(chartQueries.detail(chartId, version)),
    untilRouted(),
  ]);
  return true;
}

function untilRouted(): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve();
    const unsubscribe = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      unsubscribe();
      resolve();
    });
  });
}
