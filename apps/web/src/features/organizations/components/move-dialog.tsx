import type { OrganizationDetail, OrganizationNode } from '@lianfang/contracts';
import { useState } from 'react';
import type { Tagged } from '../../../lib/http.ts';
import { listPath } from '../../../lib/tree.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { ConflictNotice } from '../../../ui/conflict-notice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { TreeField } from '../../../ui/tree-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { organizationChanges } from '../organizations.queries.ts';
import { useConditionalOrganization } from '../use-conditional-organization.ts';
import styles from './organization-dialog.module.css';

interface MoveDialogProps {
  read: Tagged<OrganizationDetail>;
  nodes: readonly OrganizationNode[];
  mayMoveToTop: boolean;
  onDone: (said: string) => Promise<void>;
  onClose: () => void;
}

/** To another place of the tree, by choosing it: nothing has to be dragged. Under itself is not offered. */
export function MoveDialog({ read: first, nodes, mayMoveToTop, onDone, onClose }: MoveDialogProps) {
  const { organizations, conflict } = useAdministrationTexts();
  const { dialog: texts, done } = organizations;
  const { form: office } = useOfficeTexts();
  const { read, wasStale, attempt, settle } = useConditionalOrganization(first);
  const { id, name } = first.answer;
  const [parentId, setParentId] = useState(first.answer.parentId ?? '');
  const form = useForm({
    check: () =>
      parentId === (read.answer.parentId ?? '')
        ? [{ field: 'parentId', message: texts.unmoved }]
        : [],
    async send() {
      await attempt((current) =>
        organizationChanges.change(current, { parentId: parentId || null }),
      );
      await onDone(done.moved(name));
    },
  });
  const sayPlace = (place: string | null) =>
    nodes.find((node) => node.id === place)?.name ?? texts.top;
  function isPossible(place: string): boolean {
    const path = listPath(nodes, place);
    const isUnderItself = path.some((node) => node.id === id);
    return (
      !isUnderItself && (path[path.length - 1]?.abilities.includes('organization.manage') ?? false)
    );
  }
  const title = texts.move(name);
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.body}>
        <Form form={form} label={title}>
          {wasStale && (
            <ConflictNotice
              fields={[
                {
                  name: texts.parent,
                  theirs: sayPlace(read.answer.parentId),
                  mine: sayPlace(parentId),
                },
              ]}
              onTake={() => {
                setParentId(read.answer.parentId ?? '');
                settle();
              }}
            />
          )}
          <TreeField
            name="parentId"
            label={texts.moveTo}
            hint={texts.moveHint}
            nodes={nodes}
            nothing={mayMoveToTop || first.answer.parentId === null ? texts.top : undefined}
            isPossible={(place) => place === first.answer.parentId || isPossible(place)}
            value={parentId}
            onChange={(event) => setParentId(event.target.value)}
          />
          <FormActions>
            <SubmitButton>{wasStale ? conflict.keep : organizations.move}</SubmitButton>
            <Button onClick={onClose}>{office.cancel}</Button>
          </FormActions>
        </Form>
      </div>
    </Dialog>
  );
}
