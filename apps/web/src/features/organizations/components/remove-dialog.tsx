import type { OrganizationDetail } from '@lianfang/contracts';
import { useState } from 'react';
import type { Tagged } from '../../../lib/http.ts';
import { RefusedError } from '../../../lib/http.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { organizationChanges } from '../organizations.queries.ts';
import { useConditionalOrganization } from '../use-conditional-organization.ts';
import styles from './organization-dialog.module.css';

interface RemoveDialogProps {
  read: Tagged<OrganizationDetail>;
  childCount: number;
  onDone: (said: string) => Promise<void>;
  onClose: () => void;
}

/** What is still in use is not removed: what stands in the way is counted before and after the try. */
export function RemoveDialog({ read: first, childCount, onDone, onClose }: RemoveDialogProps) {
  const { organizations: texts } = useAdministrationTexts();
  const { read, attempt } = useConditionalOrganization(first);
  const [isRefused, setRefused] = useState(false);
  const { name, chartCount, userCount } = read.answer;
  const uses = [
    childCount > 0 && texts.childCount(childCount),
    chartCount > 0 && texts.chartCount(chartCount),
    userCount !== null && userCount > 0 && texts.userCount(userCount),
  ].filter((use) => use !== false);
  async function remove() {
    try {
      await attempt(organizationChanges.remove);
    } catch (error) {
      setRefused(error instanceof RefusedError && error.problem?.code === 'organization-in-use');
      throw error;
    }
    await onDone(texts.done.removed(name));
  }
  return (
    <ConfirmDialog
      title={texts.dialog.remove(name)}
      action={texts.remove}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{texts.dialog.removeHint}</p>
      {(uses.length > 0 || isRefused) && (
        <>
          {uses.length > 0 && <p>{texts.dialog.inUse}</p>}
          <ul className={styles.inUse}>
            {uses.map((use) => (
              <li key={use}>{use}</li>
            ))}
          </ul>
          <p>{texts.dialog.inUseHint}</p>
        </>
      )}
    </ConfirmDialog>
  );
}
