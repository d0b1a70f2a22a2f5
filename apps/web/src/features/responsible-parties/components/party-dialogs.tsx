import type { HandOver, PartyDetail } from '@lianfang/contracts';
import type { Tagged } from '../../../lib/http.ts';
import type { PartyAct } from '../party-act.ts';
import { AccountDialog } from './account-dialog.tsx';
import { AppointDialog } from './appoint-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { KeepDialog } from './keep-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { RelieveDialog } from './relieve-dialog.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

interface PartyDialogsProps {
  act: PartyAct;
  read: Tagged<PartyDetail>;
  onClose: () => void;
  /** Something was changed: say so, and read the page again. */
  onDone: (said: string) => Promise<void>;
  onMerged: (made: HandOver) => Promise<void>;
}

/** The dialog of what somebody has set out to do. */
export function PartyDialogs({ act, ...dialog }: PartyDialogsProps) {
  switch (act.kind) {
    case 'edit':
      return <EditDialog {...dialog} />;
    case 'appoint':
      return <AppointDialog {...dialog} />;
    case 'merge':
      return <MergeDialog {...dialog} suggested={act.into} />;
    case 'relieve':
      return <RelieveDialog {...dialog} holder={act.holder} />;
    case 'withdraw':
      return <WithdrawDialog {...dialog} holder={act.holder} />;
    case 'keep':
      return <KeepDialog {...dialog} holder={act.holder} />;
    case 'account':
      return <AccountDialog {...dialog} holder={act.holder} />;
    default:
      return <RetireDialog {...dialog} />;
  }
}
