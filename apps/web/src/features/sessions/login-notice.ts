import type { OfficeTexts } from '../../texts/office-zh-cn.ts';

const NOTICES = ['loggedOut', 'passwordSet', 'passwordChanged'] as const;

/** Why somebody is led to the page for logging in. */
export type LoginNotice = (typeof NOTICES)[number] & keyof OfficeTexts['login'];

/** What the way here left in the history; anything may be written there. */
export function readLoginNotice(state: unknown): LoginNotice | undefined {
  const given = typeof state === 'object' && state !== null && 'notice' in state && state.notice;
  return NOTICES.find((notice) => notice === given);
}
