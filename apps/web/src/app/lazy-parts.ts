import { dialogs } from '../features/charts/dialogs.ts';

export const homePage = () => import('../pages/home-page.tsx');
export const chartPage = () => import('../pages/chart-page.tsx');
export const searchPage = () => import('../pages/search-page.tsx');
export const riskRegisterPage = () => import('../pages/risk-register-page.tsx');
export const findingsPage = () => import('../pages/findings-page.tsx');
export const loginPage = () => import('../pages/login-page.tsx');
export const invitationPage = () => import('../pages/invitation-page.tsx');
export const accountPage = () => import('../pages/account-page.tsx');
export const responsiblePartiesPage = () => import('../pages/responsible-parties-page.tsx');
export const responsiblePartyPage = () => import('../pages/responsible-party-page.tsx');
export const myStagesPage = () => import('../pages/my-stages-page.tsx');
export const handOverPage = () => import('../pages/hand-over-page.tsx');
export const handOversPage = () => import('../pages/hand-overs-page.tsx');
export const usersPage = () => import('../pages/users-page.tsx');
export const organizationsPage = () => import('../pages/organizations-page.tsx');
export const auditPage = () => import('../pages/audit-page.tsx');
export const keysDialog = () => import('../ui/keys-dialog.tsx');

/** Those whose data is read without a server in between; the pages of an account are of no use without it. */
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
