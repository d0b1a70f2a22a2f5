import type { InvitationLink, User } from '@lianfang/contracts';

type WithUser<Kind extends string> = Kind extends string ? { kind: Kind; user: User } : never;

/** Changes that go by what was read, and are refused when somebody was quicker. */
export type UserChange = WithUser<'grants' | 'rename' | 'status'>;

/** What somebody has set out to do on the page of people: one dialog at a time. */
export type UserAct =
  | { kind: 'invite' }
  | UserChange
  | WithUser<'link' | 'end-sessions'>
  | { kind: 'show-link'; title: string; invitation: InvitationLink };
