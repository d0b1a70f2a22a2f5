import type { Invitation, InvitationPurpose } from '@lianfang/contracts';
import { type Actor, appendEntry, type Database, SYSTEM_ACTOR, type Transaction } from '@lianfang/db';
import { FIND_INVITATION } from './find-invitation.sql.ts';

export interface OpenInvitation extends Omit<Invitation, 'expiresAt'> {
  userId: string | null;
  expiresAt: Date;
}

/** Whoever accepts, by what they are called, and from where. */
type Accepting = Pick<Actor, 'address' | 'requestId'>;
export interface NewPerson {
  username: string;
  name: string;
  hash: string;
}
