import type { PartyDetail } from '@lianfang/contracts';

/** What somebody has set out to do on the page of a responsible party: one dialog at a time. */
export type PartyAct =
  | { kind: 'edit' | 'appoint' | 'retire' | 'restore' }
  | { kind: 'merge'; into?: string }
  | { kind: 'relieve'; holder: PartyDetail['appointments'][number] };
