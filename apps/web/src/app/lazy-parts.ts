import { dialogs } from '../features/charts/dialogs.ts';

export const homePage = () => import('../pages/home-page.tsx');
export const chartPage = () => import('../pages/chart-page.tsx');
export const searchPage = () => import('../pages/search-page.tsx');
export const keysDialog = () => import('../ui/keys-dialog.tsx');

const PARTS = [homePage, chartPage, searchPage, keysDialog, ...Object.values(dialogs)];

/**
 * Fetches what a reader may open next, so that a network that fails meanwhile takes none of it away: one after
 * another, whenever the browser is idle. What cannot be fetched is complained about when it is opened.
 */
export function fetchParts([next, ...others] = PARTS): void {
  if (!next) return;
  requestIdleCallback(() => {
    const goOn = () => fetchParts(others);
    next().then(goOn, goOn);
  });
}
