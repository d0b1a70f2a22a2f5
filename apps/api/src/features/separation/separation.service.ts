import type { Separation } from '@lianfang/contracts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Asker } from '../../lib/reader.ts';
import type {
  SeparationInChange,
  SeparationRepository,
  SeparationState,
} from './separation.repository.ts';

export function separationService(separation: SeparationRepository) {
  return {
    read: ({ reader }: Asker): Promise<Separation> => separation.read(reader.userId),

    async change(asker: Asker, isOn: boolean): Promise<Separation> {
      await separation.change(async (change) => {
        const state = await change.lock(asker.reader.userId);
        if (state.ownRoles.length === 0) throw new ProblemError('forbidden');
        await (isOn ? switchOn(change, asker, state) : switchOff(change, asker, state));
      });
      return separation.read(asker.reader.userId);
    },
  };
}

/**
 * Also drops a proposal to end it. Links to administrators that others may have had made before are worth nothing:
 * by one of them its holder would become another of the three.
 */
async function switchOn(
  change: SeparationInChange,
  { actor }: Asker,
  { isOn, proposedBy, hasCollisions }: SeparationState,
): Promise<void> {
  if (isOn && proposedBy === null) return;
  if (hasCollisions) throw new ProblemError('duties-collide');
  await change.write(true, null);
  const before = { isOn, isOffProposed: proposedBy !== null };
  const linksEnded = isOn ? 0 : await change.endAdministratorLinks();
  const after = { isOn: true, isOffProposed: false, ...(linksEnded > 0 && { linksEnded }) };
  await change.append(actor, { action: 'separation.on', before, after });
}

/** Takes two: one proposes, an administrator of another kind agrees. */
async function switchOff(
  change: SeparationInChange,
  { actor, reader }: Asker,
  { isOn, proposedBy, proposerRoles, ownRoles }: SeparationState,
): Promise<void> {
  if (!isOn) return;
  const isProposed = proposedBy !== null && proposerRoles.length > 0;
  if (!isProposed) {
    await change.write(true, reader.userId);
    const [before, after] = [{ isOffProposed: false }, { isOffProposed: true }];
    return change.append(actor, { action: 'separation.off-proposed', before, after });
  }
  const isOfAnotherKind = ownRoles.some((role) => !proposerRoles.includes(role));
  if (proposedBy === reader.userId || !isOfAnotherKind) {
    throw new ProblemError('needs-another-administrator');
  }
  await change.write(false, null);
  await change.append(actor, {
    action: 'separation.off',
    before: { isOn: true, proposedBy },
    after: { isOn: false },
  });
}
