import { chartQueries } from '../features/charts/charts.queries.ts';
import { readFirstTag } from '../lib/first-request.ts';
import { readLanguage } from '../lib/language.ts';
import { queryClient } from '../lib/query-client.ts';
import { router } from './router.tsx';

/** Nobody waits longer for data before the page shows what it can. */
const WAITS_MS = 5_000;

/**
 * Waits until the page can draw what the server has drawn into `root`, or something else in its place.
 * @returns false where it would draw something else: another language, a newer version, names that only some may read
 */
export async function canTakeOver(root: HTMLElement): Promise<boolean> {
  const { drawn } = root.dataset;
  if (drawn === undefined) return false;
  const tag = await Promise.race([readTagWithData(), afterMs(WAITS_MS)]);
  return tag?.startsWith(`"${drawn}`) === true && readLanguage() === 'zh-CN' && hasStyles(root);
}

/** The ETag of the data of the chart, once all is there to draw it. */
async function readTagWithData(): Promise<string | null> {
  const [match] = router.state.matches.slice(-1);
  const { chartId = '', version } = match?.params ?? {};
  const [tag] = await Promise.all([
    readFirstTag(),
    queryClient.ensureQueryData(chartQueries.detail(chartId, version)),
    untilRouted(),
  ]);
  return tag;
}

/** Firefox before 109 knows no styles by their hash and has left them out; React would not set them again. */
function hasStyles(root: HTMLElement): boolean {
  return root.querySelector<HTMLElement>('[style]')?.style.length !== 0;
}

function afterMs(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null));
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
