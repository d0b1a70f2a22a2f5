import type { Role } from '@lianfang/contracts';
import type { LoggedIn, TestApp } from './test-app.ts';

export const ADMINISTRATORS: readonly Role[] = ['system', 'security', 'audit'];

export const EVERY_ROLE: readonly Role[] = [
  'viewer',
  'officer',
  'editor',
  'admin',
  'system',
  'security',
  'audit',
];

/** What a request is about: all of it in the caller's reach, and nobody else's. */
export interface Place {
  api: TestApp;
  organizationId: string;
  chartId: string;
  userId: string;
}

export interface Request {
  params?: Record<string, string>;
  payload?: object;
  headers?: Record<string, string>;
}

export interface Wanted {
  /** Who is let in. Written out, and not read from the table of rights: this is what that is compared with. */
  may: 'everybody' | 'signed-in' | readonly Role[];
  /** What they get: a status, and the code of a refusal. */
  answers: string;
  /** Who is let in and gets something else. */
  instead?: Partial<Record<Role | 'anonymous' | 'no role', string>>;
  query?: string;
  request?: (place: Place, caller: Partial<LoggedIn>) => Request | Promise<Request>;
}

export const inOrganization = ({ organizationId }: Place): Request => ({
  params: { organizationId },
});

/** What was just built has its first revision. */
export const FRESH = { 'if-match': '"r1"' };
