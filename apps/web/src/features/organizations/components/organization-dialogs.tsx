import type { OrganizationDetail, OrganizationNode } from '@lianfang/contracts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import type { OrganizationAct } from '../organization-act.ts';
import { CreateDialog } from './create-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

interface OrganizationDialogsProps {
  act: OrganizationAct;
  nodes: readonly OrganizationNode[];
  /** Whether this reader may put something at the top of the tree. */
  reachesTop: boolean;
  onCreated: (organization: OrganizationDetail) => void;
  onRemoved: (parentId: string | null) => void;
  onDone: (said: string) => Promise<void>;
  onClose: () => void;
}

/** The dialog of what somebody has set out to do. */
export function OrganizationDialogs(props: OrganizationDialogsProps) {
  const { act, nodes, reachesTop, onCreated, onRemoved, onDone, onClose } = props;
  const { organizations: texts } = useAdministrationTexts();
  async function finish(said: string) {
    await onDone(said);
    onClose();
  }
  switch (act.kind) {
    case 'create':
      return (
        <CreateDialog
          nodes={nodes}
          parentId={act.parentId}
          mayCreateAtTop={reachesTop}
          onClose={onClose}
          onCreated={async (created) => {
            await finish(texts.done.created(created.name));
            onCreated(created);
          }}
        />
      );
    case 'edit':
      return <EditDialog read={act.read} onDone={finish} onClose={onClose} />;
    case 'move':
      return (
        <MoveDialog
          read={act.read}
          nodes={nodes}
          mayMoveToTop={reachesTop}
          onDone={finish}
          onClose={onClose}
        />
      );
    case 'remove':
      return (
        <RemoveDialog
          read={act.read}
          childCount={nodes.filter(({ parentId }) => parentId === act.read.answer.id).length}
          onClose={onClose}
          onDone={async (said) => {
            // Before the tree is read again: what is gone is no longer asked for.
            onRemoved(act.read.answer.parentId);
            await finish(said);
          }}
        />
      );
  }
}
