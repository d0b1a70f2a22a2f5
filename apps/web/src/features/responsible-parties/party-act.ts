import type { PartyDetail } from '@lianfang/contracts';

export type Appointment = PartyDetail['appointments'][number];
export type AppointmentAct = 'relieve' | 'withdraw' | 'keep' | 'account';

/** What somebody has set out to do on the page of a responsible party: one dialog at a time. */
export type PartyAct =
  | { kind: 'edit' | 'appoint' | 'retire' | 'restore' }
  | { kind: 'merge'; into?: string }
  | { kind: AppointmentAct; holder: Appointment };
